import { expect, test } from 'vitest';
import type { QuobyteVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateQuobyteVolumeSource } from '../../../../src/core/validate/volumes/validate-quobyte-volume-source.ts';
import { errorsOf } from './errors-of.ts';

const PAIRS = 'must be a host:port pair or multiple pairs separated by commas';

test.each([
  {
    name: 'a long tenant does not matter without a registry',
    value: { tenant: 'x'.repeat(65) },
    want: [`v.registry: Required value: ${PAIRS}`, 'v.volume: Required value'],
  },
  {
    name: 'nor does the registry with a long tenant, in bytes',
    value: { registry: 'x', tenant: `${'ü'.repeat(32)}x`, volume: 'v' },
    want: ['v.tenant: Required value: must be a UUID and may not exceed a length of 64 characters'],
  },
  {
    name: 'each wrong pair',
    value: { registry: 'a,b:1,c:d:2,', tenant: 'x'.repeat(64), volume: 'v' },
    want: Array(3).fill(`v.registry: Invalid value: "a,b:1,c:d:2,": ${PAIRS}`),
  },
  ...[
    '[::1]',
    '[::1',
    '[::1]2',
    '[::1]:2:3',
    '[a[b]:1',
    '[a]b]:1',
    '[a]:]',
    '[a]:[',
    'a[:1',
    'a]:1',
    'a:[',
    'a:]',
    '::1',
  ].map((registry) => ({
    name: registry,
    value: { registry, volume: 'v' },
    want: [`v.registry: Invalid value: "${registry}": ${PAIRS}`],
  })),
  ...[':', 'a:', ':1', '[]:', '[::1]:80', ' : '].map((registry) => ({
    name: registry,
    value: { registry, volume: 'v' },
    want: [],
  })),
])('$name', ({ value, want }) => {
  expect(errorsOf<QuobyteVolumeSource>({ type: 'v1.QuobyteVolumeSource', value }, validateQuobyteVolumeSource)).toEqual(
    want,
  );
});
