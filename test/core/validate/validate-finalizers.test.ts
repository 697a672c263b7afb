import { expect, test } from 'vitest';
import { validateFinalizers } from '../../../src/core/validate/validate-finalizers.ts';
import { errorsFor } from './volumes/errors-of.ts';

const rows: { name: string; finalizers: string[]; want: string[] }[] = [
  {
    name: 'nothing before the slash',
    finalizers: ['a', '/b'],
    want: ['v: Invalid value: "/b": prefix part must be non-empty'],
  },
  {
    name: 'two ways to treat dependents',
    finalizers: ['foregroundDeletion', 'a/b', 'orphan'],
    want: [
      'v: Invalid value: ["foregroundDeletion","a/b","orphan"]: finalizer orphan and foregroundDeletion cannot be both set',
    ],
  },
  { name: 'one of them', finalizers: ['orphan'], want: [] },
  { name: 'the other', finalizers: ['foregroundDeletion'], want: [] },
];

test.each(rows)('$name', ({ finalizers, want }) => {
  expect(errorsFor({}, (validation) => validateFinalizers(finalizers, 'v', validation))).toEqual(want);
});
