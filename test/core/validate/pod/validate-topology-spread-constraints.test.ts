import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateTopologySpreadConstraints } from '../../../../src/core/validate/pod/validate-topology-spread-constraints.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const ZERO = 'must be greater than zero';
const POLICIES = 'supported values: "Honor", "Ignore"';
const REPEATED = 'exists in both matchLabelKeys and labelSelector';
const constraint = (given: object) => ({ maxSkew: 1, topologyKey: 'a', whenUnsatisfiable: 'DoNotSchedule', ...given });
const badSelector = { matchExpressions: [{ key: 'a', operator: 'x' }] };
const repeated = constraint({
  matchLabelKeys: ['a'],
  labelSelector: { matchLabels: { a: '1' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] },
});
const selectedOnce = constraint({ matchLabelKeys: ['a'], labelSelector: { matchLabels: { a: '1' } } });

test.each([
  {
    name: 'everything is wrong, in order',
    constraints: [
      {
        maxSkew: 0,
        whenUnsatisfiable: 'x',
        minDomains: -1,
        nodeAffinityPolicy: '',
        nodeTaintsPolicy: 'honor',
        matchLabelKeys: ['a'],
      },
      { maxSkew: 1, topologyKey: '', whenUnsatisfiable: 'x' },
    ],
    want: [
      `v[0].maxSkew: Invalid value: 0: ${ZERO}`,
      'v[0].topologyKey: Required value: can not be empty',
      'v[0].whenUnsatisfiable: Unsupported value: "x": supported values: "DoNotSchedule", "ScheduleAnyway"',
      'v[0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{, x}"',
      `v[0].minDomains: Invalid value: -1: ${ZERO}`,
      'v[0].minDomains: Invalid value: -1: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not x',
      `v[0].nodeAffinityPolicy: Unsupported value: "": ${POLICIES}`,
      `v[0].nodeTaintsPolicy: Unsupported value: "honor": ${POLICIES}`,
      'v[0].matchLabelKeys: Forbidden: must not be specified when labelSelector is not set',
      'v[1].topologyKey: Required value: can not be empty',
      'v[1].whenUnsatisfiable: Unsupported value: "x": supported values: "DoNotSchedule", "ScheduleAnyway"',
    ],
  },
  {
    name: 'a kind thrice is told of all but the last',
    constraints: [
      constraint({}),
      constraint({ whenUnsatisfiable: 'ScheduleAnyway' }),
      constraint({}),
      constraint({ topologyKey: 'b' }),
      constraint({}),
    ],
    want: [0, 2].map((index) => `v[${index}].{topologyKey, whenUnsatisfiable}: Duplicate value: "{a, DoNotSchedule}"`),
  },
  {
    name: 'nothing is wrong',
    constraints: [
      constraint({ topologyKey: 'b', minDomains: 1, nodeAffinityPolicy: 'Honor', nodeTaintsPolicy: 'Ignore' }),
      selectedOnce,
    ],
    want: [],
  },
  { name: 'a key that is selected twice', constraints: [repeated], want: [`v[0][0]: Invalid value: "a": ${REPEATED}`] },
  {
    name: 'keys by the rule of before, for a stored one that has such',
    constraints: [selectedOnce],
    allowed: { invalidTopologySpreadMatchLabelKeys: true },
    want: [`v[0].matchLabelKeys[0]: Invalid value: "a": ${REPEATED}`],
  },
  {
    name: 'a selector that selects nothing',
    constraints: [constraint({ labelSelector: badSelector })],
    want: ['v[0].labelSelector.matchExpressions[0].operator: Invalid value: "x": not a valid selector operator'],
  },
  {
    name: 'a selector that the stored one has, too',
    constraints: [constraint({ labelSelector: badSelector })],
    allowed: { invalidTopologySpreadSelector: true },
    want: [],
  },
])('$name', ({ constraints, allowed, want }) => {
  const errors = errorsOf<PodSpec>(
    { type: 'v1.PodSpec', value: { topologySpreadConstraints: constraints }, ...(allowed && { allowed }) },
    (spec, path, validation) => validateTopologySpreadConstraints(spec.topologySpreadConstraints, path, validation),
  );
  expect(errors).toEqual(want);
});
