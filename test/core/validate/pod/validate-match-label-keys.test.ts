import { expect, test } from 'vitest';
import type { PodAffinityTerm } from '../../../../src/core/v1/types.ts';
import { validateMatchLabelKeys } from '../../../../src/core/validate/pod/validate-match-label-keys.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const UNSET = 'Forbidden: must not be specified when labelSelector is not set';
const SELECTED = 'exists in both matchLabelKeys and labelSelector';
const MISMATCHED = 'exists in both matchLabelKeys and mismatchLabelKeys';
const exists = (...keys: string[]) => keys.map((key) => ({ key, operator: 'Exists' }));

test.each([
  { name: 'no keys and no selector', keys: {}, want: [] },
  {
    name: 'keys without a selector',
    keys: { matchLabelKeys: ['a', '-'], mismatchLabelKeys: ['a'] },
    want: [
      `v.matchLabelKeys: ${UNSET}`,
      `v.mismatchLabelKeys: ${UNSET}`,
      `v.matchLabelKeys[0]: Invalid value: "a": ${MISMATCHED}`,
    ],
  },
  {
    name: 'keys no label can have',
    keys: { matchLabelKeys: ['a', '-'], mismatchLabelKeys: ['_'], labelSelector: {} },
    want: [
      `v.matchLabelKeys[1]: Invalid value: "-": ${LABEL_KEY_NAME}`,
      `v.mismatchLabelKeys[0]: Invalid value: "_": ${LABEL_KEY_NAME}`,
    ],
  },
  {
    name: 'a key in the selector once',
    keys: {
      matchLabelKeys: ['a', 'b'],
      labelSelector: { matchLabels: { a: '1' }, matchExpressions: exists('b', 'c', 'c') },
    },
    want: [],
  },
  {
    name: 'a key in the selector twice and thrice; the last of its places counts',
    keys: {
      matchLabelKeys: ['a', 'b', 'a'],
      labelSelector: { matchLabels: { a: '1' }, matchExpressions: exists('b', 'a', 'b', 'b') },
    },
    want: [
      `v[2]: Invalid value: "a": ${SELECTED}`,
      `v[1]: Invalid value: "b": ${SELECTED}`,
      `v[1]: Invalid value: "b": ${SELECTED}`,
    ],
  },
])('$name', ({ keys, want }) => {
  const given = { type: 'v1.PodAffinityTerm', value: keys };
  expect(errorsOf<PodAffinityTerm>(given, validateMatchLabelKeys)).toEqual(want);
});
