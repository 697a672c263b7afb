import { expect, test } from 'vitest';
import { validatePartition } from '../../../../src/core/validate/volumes/validate-partition.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  { name: 'too high', partition: 256, want: ['v: Invalid value: 256: must be between 1 and 255, inclusive'] },
  {
    name: 'too low, but 0 is allowed',
    partition: -1,
    want: ['v: Invalid value: -1: must be between 1 and 255, inclusive'],
  },
  { name: 'none', partition: 0, want: [] },
  { name: 'the last', partition: 255, want: [] },
])('$name', ({ partition, want }) => {
  expect(errorsFor({}, (validation) => validatePartition(partition, 'v', validation))).toEqual(want);
});
