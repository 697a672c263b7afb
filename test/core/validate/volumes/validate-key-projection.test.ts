import { expect, test } from 'vitest';
import type { SecretProjection } from '../../../../src/core/v1/types.ts';
import { validateKeyProjection } from '../../../../src/core/validate/volumes/validate-key-projection.ts';
import { projectionErrors } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.name: Required value'] },
  {
    name: 'paths twice, reported with the name; empty ones are not',
    value: {
      name: 's',
      items: [{ key: 'a', path: 'taken' }, { key: 'b' }, { key: 'c' }, { path: 'x' }, { key: 'd', path: 'x' }],
    },
    want: [
      'p: Invalid value: "s": conflicting duplicate paths',
      'v.items[1].path: Required value',
      'v.items[2].path: Required value',
      'v.items[3].key: Required value',
      'p: Invalid value: "s": conflicting duplicate paths',
    ],
  },
  {
    name: 'two paths',
    value: {
      name: 's',
      items: [
        { key: 'a', path: 'x' },
        { key: 'a', path: 'y' },
      ],
    },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(projectionErrors<SecretProjection>({ type: 'v1.SecretProjection', value }, validateKeyProjection)).toEqual(
    want,
  );
});
