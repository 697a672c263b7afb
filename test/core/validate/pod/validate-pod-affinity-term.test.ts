import { expect, test } from 'vitest';
import type { PodAffinityTerm } from '../../../../src/core/v1/types.ts';
import { validatePodAffinityTerm } from '../../../../src/core/validate/pod/validate-pod-affinity-term.ts';
import { DNS_LABEL, errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const badValue = { matchExpressions: [{ key: 'a', operator: 'In', values: ['-'] }] };

test.each([
  {
    name: 'everything is wrong, in order',
    term: {
      topologyKey: '',
      matchLabelKeys: ['a'],
      namespaces: ['a', 'B'],
      namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'x' }] },
    },
    want: [
      'v.namespaceSelector.matchExpressions[0].operator: Invalid value: "x": not a valid selector operator',
      `v.namespace: Invalid value: "B": ${DNS_LABEL}`,
      'v.matchLabelKeys: Forbidden: must not be specified when labelSelector is not set',
      'v.topologyKey: Required value: can not be empty',
      'v.topologyKey: Invalid value: "": name part must be non-empty',
      `v.topologyKey: Invalid value: "": ${LABEL_KEY_NAME}`,
    ],
  },
  { name: 'nothing but a key', term: { topologyKey: 'a' }, want: [] },
  {
    name: 'values no label can have',
    term: { topologyKey: 'a', labelSelector: badValue, namespaceSelector: badValue },
    want: [
      expect.stringContaining('v.labelSelector.matchExpressions[0].values[0]: Invalid value: "-"'),
      expect.stringContaining('v.namespaceSelector.matchExpressions[0].values[0]: Invalid value: "-"'),
    ],
  },
  {
    name: 'values the stored one has, too',
    term: { topologyKey: 'a', labelSelector: badValue, namespaceSelector: badValue },
    allowed: { invalidLabelValueInSelector: true },
    want: [],
  },
])('$name', ({ term, allowed, want }) => {
  const given = { type: 'v1.PodAffinityTerm', value: term, ...(allowed && { allowed }) };
  expect(errorsOf<PodAffinityTerm>(given, validatePodAffinityTerm)).toEqual(want);
});
