import { expect, test } from 'vitest';
import type { Volume } from '../../../../src/core/v1/types.ts';
import { validateVolumes } from '../../../../src/core/validate/volumes/validate-volumes.ts';
import { decoded } from '../decoded.ts';
import { DNS_LABEL, errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'names: the source comes first, and only what is right takes a name',
    volumes: [
      { name: 'a' },
      { name: 'a', emptyDir: {} },
      { name: 'a', hostPath: {} },
      { emptyDir: {} },
      { emptyDir: {} },
      { name: 'A', emptyDir: {} },
      { name: 'A', emptyDir: {} },
      { name: 'b', emptyDir: {} },
    ],
    want: [
      'v[0]: Required value: must specify a volume type',
      'v[2].hostPath.path: Required value',
      'v[2].name: Duplicate value: "a"',
      'v[3].name: Required value',
      'v[4].name: Required value',
      `v[5].name: Invalid value: "A": ${DNS_LABEL}`,
      `v[6].name: Invalid value: "A": ${DNS_LABEL}`,
    ],
    valid: { a: 1, b: 7 },
  },
  {
    name: 'a claim of an ephemeral volume is not known before there is a Pod',
    volumes: [{ name: 'a', persistentVolumeClaim: { claimName: 'ds-b' } }],
    want: [],
    valid: { a: 0 },
  },
])('$name', ({ volumes, want, valid }) => {
  const values = volumes.map((volume) => decoded<Volume>('v1.Volume', volume));
  let usable: ReadonlyMap<string, Volume> = new Map();
  const found = errorsFor({}, (validation) => {
    usable = validateVolumes(values, 'v', validation);
  });
  expect(found).toEqual(want);
  expect([...usable]).toEqual(Object.entries(valid).map(([name, at]) => [name, values[at]]));
});

test('what was wrong before does not matter', () => {
  const volume = decoded<Volume>('v1.Volume', { name: 'a', emptyDir: {} });
  const found = errorsFor({}, (validation) => {
    validation.errors.push({ type: 'FieldValueRequired', field: 'other', detail: '' });
    expect(validateVolumes([volume], 'v', validation).get('a')).toBe(volume);
  });
  expect(found).toEqual(['other: Required value']);
});
