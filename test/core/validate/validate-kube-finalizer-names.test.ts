import { expect, test } from 'vitest';
import { validateKubeFinalizerNames } from '../../../src/core/validate/validate-kube-finalizer-names.ts';
import { errorsFor } from './volumes/errors-of.ts';

const DETAIL = 'name is neither a standard finalizer name nor is it fully qualified';

const rows: { name: string; finalizers: string[]; want: string[] }[] = [
  {
    name: 'a name without a prefix',
    finalizers: ['kubernetes', 'a', ''],
    want: [`v[1]: Invalid value: "a": ${DETAIL}`, `v[2]: Invalid value: "": ${DETAIL}`],
  },
  {
    name: 'standard and prefixed names',
    finalizers: ['kubernetes', 'orphan', 'foregroundDeletion', 'a/b', '/'],
    want: [],
  },
];

test.each(rows)('$name', ({ finalizers, want }) => {
  expect(errorsFor({}, (validation) => validateKubeFinalizerNames(finalizers, 'v', validation))).toEqual(want);
});
