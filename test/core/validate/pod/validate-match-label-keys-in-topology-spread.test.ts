import { expect, test } from 'vitest';
import type { TopologySpreadConstraint } from '../../../../src/core/v1/types.ts';
import { validateMatchLabelKeysInTopologySpread } from '../../../../src/core/validate/pod/validate-match-label-keys-in-topology-spread.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const SELECTED = 'exists in both matchLabelKeys and labelSelector';

test.each([
  { name: 'nothing', constraint: {}, want: [] },
  {
    name: 'keys without a selector are read all the same',
    constraint: { matchLabelKeys: ['a', '-'] },
    want: [
      'v: Forbidden: must not be specified when labelSelector is not set',
      `v[1]: Invalid value: "-": ${LABEL_KEY_NAME}`,
    ],
  },
  {
    name: 'keys that are in the selector once',
    constraint: {
      matchLabelKeys: ['a', 'b', 'c'],
      labelSelector: { matchLabels: { a: '1' }, matchExpressions: [{ key: 'c', operator: 'Exists' }] },
    },
    want: [`v[0]: Invalid value: "a": ${SELECTED}`, `v[2]: Invalid value: "c": ${SELECTED}`],
  },
])('$name', ({ constraint, want }) => {
  const given = { type: 'v1.TopologySpreadConstraint', value: constraint };
  expect(errorsOf<TopologySpreadConstraint>(given, validateMatchLabelKeysInTopologySpread)).toEqual(want);
});
