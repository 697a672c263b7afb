import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { nodeAffinityWarnings } from '../../../src/core/warn/node-affinity-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const REQUIRED = 't.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
const PREFERRED = 't.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution';
const RULE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and " +
  "end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

const OLD = { key: 'beta.kubernetes.io/arch', operator: 'Exists' };
const NEW = { key: 'kubernetes.io/arch', operator: 'In', values: ['-', 'amd64', `${'a'.repeat(63)}_`] };

test.each<{ name: string; affinity: object; want: readonly string[] }>([
  { name: 'fields of Nodes are not labels', affinity: required([{ matchFields: [OLD] }]), want: [] },
  { name: 'no affinity', affinity: {}, want: [] },
  { name: 'no affinity to Nodes', affinity: { podAffinity: {} }, want: [] },
  {
    name: 'values that have to match are validated, not warned of',
    affinity: required([{ matchExpressions: [NEW] }]),
    want: [],
  },
  {
    name: 'a required label of old',
    affinity: required([{}, { matchExpressions: [NEW, OLD] }]),
    want: [
      `${REQUIRED}[1].matchExpressions[1].key: beta.kubernetes.io/arch is deprecated since v1.14; use "kubernetes.io/arch" instead`,
    ],
  },
  {
    name: 'a preferred label of old, and values that no label has, as they are',
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, preference: { matchExpressions: [NEW, { ...OLD, values: ['é"'] }] } },
        ],
      },
    },
    want: [
      `${PREFERRED}[0].preference.matchExpressions[0].values[0]: - is invalid, ${RULE}`,
      `${PREFERRED}[0].preference.matchExpressions[0].values[2]: ${'a'.repeat(63)}_ is invalid, must be no more than 63 bytes`,
      `${PREFERRED}[0].preference.matchExpressions[0].values[2]: ${'a'.repeat(63)}_ is invalid, ${RULE}`,
      `${PREFERRED}[0].preference.matchExpressions[1].key: beta.kubernetes.io/arch is deprecated since v1.14; use "kubernetes.io/arch" instead`,
      `${PREFERRED}[0].preference.matchExpressions[1].values[0]: é" is invalid, ${RULE}`,
    ],
  },
])('$name', ({ affinity, want }) => {
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { affinity } });
  expect(nodeAffinityWarnings(template, 't')).toEqual(want);
});

test('no affinity at all', () => {
  expect(nodeAffinityWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', {}), 't')).toEqual([]);
});

function required(nodeSelectorTerms: readonly object[]): object {
  return { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } };
}
