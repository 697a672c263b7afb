import { expect, test } from 'vitest';
import type { Affinity } from '../../../../src/core/v1/types.ts';
import { validateAffinity } from '../../../../src/core/validate/pod/validate-affinity.ts';
import { errorsFor, errorsOf } from '../volumes/errors-of.ts';

const WEIGHT = 'must be in the range 1-100';
const required = { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'a' }, {}] };
const preferred = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 100, podAffinityTerm: { topologyKey: 'a' } },
    { weight: 101, podAffinityTerm: { topologyKey: 'a', namespaces: ['a', 'A'] } },
  ],
};
const noKey = (at: string) => [
  `${at}: Required value: can not be empty`,
  expect.stringMatching(`^${at.replace(/[[\].]/g, '\\$&')}: Invalid value: "": name part must be non-empty`),
  expect.stringMatching(`^${at.replace(/[[\].]/g, '\\$&')}: Invalid value: "": name part must consist of`),
];

test('no affinity', () => {
  expect(errorsFor(undefined, (validation) => validateAffinity(undefined, 'v', validation))).toEqual([]);
});

test.each([
  { name: 'nothing in it', affinity: {}, want: [] },
  { name: 'nothing in its parts', affinity: { nodeAffinity: {}, podAffinity: {}, podAntiAffinity: {} }, want: [] },
  {
    name: 'all its parts, in order',
    affinity: {
      podAntiAffinity: required,
      podAffinity: { ...preferred, ...required },
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } },
    },
    want: [
      'v.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at ' +
        'least one node selector term',
      ...noKey('v.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[1].topologyKey'),
      `v.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[1].weight: Invalid value: 101: ${WEIGHT}`,
      expect.stringContaining(
        'v.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[1].podAffinityTerm.namespace: Invalid value: "A": ',
      ),
      ...noKey('v.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[1].topologyKey'),
    ],
  },
])('$name', ({ affinity, want }) => {
  expect(errorsOf<Affinity>({ type: 'v1.Affinity', value: affinity }, validateAffinity)).toEqual(want);
});
