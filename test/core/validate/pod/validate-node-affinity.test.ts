import { expect, test } from 'vitest';
import type { NodeAffinity } from '../../../../src/core/v1/types.ts';
import { validateNodeAffinity } from '../../../../src/core/validate/pod/validate-node-affinity.ts';
import { errorsFor, errorsOf } from '../volumes/errors-of.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';
const badValue = { matchExpressions: [{ key: 'a', operator: 'In', values: ['-'] }] };

test('no affinity', () => {
  expect(errorsFor(undefined, (validation) => validateNodeAffinity(undefined, 'v', validation))).toEqual([]);
});

test.each([
  {
    name: 'a selector without terms',
    affinity: { [REQUIRED]: {} },
    want: [`v.${REQUIRED}.nodeSelectorTerms: Required value: must have at least one node selector term`],
  },
  { name: 'a term with nothing in it', affinity: { [REQUIRED]: { nodeSelectorTerms: [{}] } }, want: [] },
  {
    name: 'expressions before fields',
    affinity: {
      [REQUIRED]: {
        nodeSelectorTerms: [
          {},
          {
            matchFields: [{ key: 'a', operator: 'In', values: ['x'] }],
            matchExpressions: [{ key: 'a', operator: 'In' }],
          },
        ],
      },
    },
    want: [
      `v.${REQUIRED}.nodeSelectorTerms[1].matchExpressions[0].values: Required value: must be specified when \`operator\` ` +
        "is 'In' or 'NotIn'",
      `v.${REQUIRED}.nodeSelectorTerms[1].matchFields[0].key: Invalid value: "a": not a valid field selector key`,
    ],
  },
  {
    name: 'a value no Node can have',
    affinity: { [REQUIRED]: { nodeSelectorTerms: [badValue] } },
    want: [
      expect.stringContaining(`v.${REQUIRED}.nodeSelectorTerms[0].matchExpressions[0].values[0]: Invalid value: "-"`),
    ],
  },
  {
    name: 'a value the stored one has, too',
    affinity: { [REQUIRED]: { nodeSelectorTerms: [badValue] } },
    allowed: { invalidLabelValueInRequiredNodeAffinity: true },
    want: [],
  },
  {
    name: 'a preference may have any value, but not any weight',
    affinity: {
      [PREFERRED]: [
        { weight: 0, preference: badValue },
        { weight: 1, preference: { matchFields: [{}] } },
      ],
    },
    want: [
      `v.${PREFERRED}[0].weight: Invalid value: 0: must be in the range 1-100`,
      `v.${PREFERRED}[1].preference.matchFields[0].operator: Invalid value: "": not a valid selector operator`,
      `v.${PREFERRED}[1].preference.matchFields[0].key: Invalid value: "": not a valid field selector key`,
    ],
  },
])('$name', ({ affinity, allowed, want }) => {
  const given = { type: 'v1.NodeAffinity', value: affinity, ...(allowed && { allowed }) };
  expect(errorsOf<NodeAffinity>(given, validateNodeAffinity)).toEqual(want);
});
