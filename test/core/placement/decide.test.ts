import { describe, expect, test } from 'vitest';
import { parseNode } from '../../../src/core/parse/parse-node.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { decide } from '../../../src/core/placement/decide.ts';
import type { Reason, ReasonCode, TermMismatch, VerdictKind } from '../../../src/core/placement/verdict.ts';
import { daemonSet, daemonSetOf, requiring } from '../../fixtures/daemon-set.ts';
import { node, nodeManifest } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

const GATE_OFF = { comparisonOperators: false };

interface Row {
  readonly name: string;
  readonly podSpec?: object;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly string[];
  /** The feature gate TaintTolerationComparisonOperators. */
  readonly gate?: boolean;
  readonly want: VerdictKind;
  readonly codes?: readonly ReasonCode[];
}

function expression(key: string, operator: string, ...values: string[]): object {
  return { matchExpressions: [{ key, operator, values }] };
}

function field(operator: string, ...values: string[]): object {
  return { matchFields: [{ key: 'metadata.name', operator, values }] };
}

const OWN_PROTO = JSON.parse('{"__proto__":"x"}');

const TAINTS: readonly Row[] = [
  {
    name: 'an untolerated NoSchedule keeps the Pod that is there and gets no new one',
    taints: ['a:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'an untolerated NoExecute beside a tolerated NoSchedule',
    podSpec: { tolerations: [{ key: 'a', operator: 'Exists' }] },
    taints: ['a:NoSchedule', 'b:NoExecute'],
    want: 'shouldNotRun',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'a tolerated NoExecute beside an untolerated NoSchedule',
    podSpec: { tolerations: [{ key: 'b', operator: 'Exists' }] },
    taints: ['a:NoSchedule', 'b:NoExecute'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'NoExecute after NoSchedule evicts',
    taints: ['a:NoSchedule', 'a:NoExecute'],
    want: 'shouldNotRun',
    codes: ['untoleratedTaint', 'untoleratedTaint'],
  },
  { name: 'PreferNoSchedule is ignored', taints: ['a:PreferNoSchedule'], want: 'shouldRun' },
  { name: 'an unknown and an empty effect are ignored', taints: ['a:NoAdmit', 'b:', 'c:noexecute'], want: 'shouldRun' },
  {
    name: 'an effect in a toleration does not tolerate the other effect',
    podSpec: { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute' }] },
    taints: ['a:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'tolerationSeconds is ignored, zero too',
    podSpec: { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 0 }] },
    taints: ['a:NoExecute'],
    want: 'shouldRun',
  },
  {
    name: 'every taint the controller tolerates by itself',
    taints: [
      'node.kubernetes.io/not-ready:NoExecute',
      'node.kubernetes.io/unreachable:NoExecute',
      'node.kubernetes.io/disk-pressure:NoSchedule',
      'node.kubernetes.io/memory-pressure=x:NoSchedule',
      'node.kubernetes.io/pid-pressure:NoSchedule',
      'node.kubernetes.io/unschedulable:NoSchedule',
    ],
    want: 'shouldRun',
  },
  ...[
    { taints: ['node.kubernetes.io/not-ready:NoSchedule'], want: 'shouldContinueRunning' as const },
    { taints: ['node.kubernetes.io/unreachable:NoSchedule'], want: 'shouldContinueRunning' as const },
    { taints: ['node.kubernetes.io/disk-pressure:NoExecute'], want: 'shouldNotRun' as const },
    { taints: ['node.kubernetes.io/out-of-service:NoExecute'], want: 'shouldNotRun' as const },
    { taints: ['node-role.kubernetes.io/control-plane:NoSchedule'], want: 'shouldContinueRunning' as const },
    {
      taints: ['node.cloudprovider.kubernetes.io/uninitialized=true:NoSchedule'],
      want: 'shouldContinueRunning' as const,
    },
  ].map(
    ({ taints, want }): Row => ({
      name: `not tolerated by itself: ${taints[0]}`,
      taints,
      want,
      codes: ['untoleratedTaint'],
    }),
  ),
  {
    name: 'network-unavailable is not tolerated',
    taints: ['node.kubernetes.io/network-unavailable:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'network-unavailable is tolerated on the host network',
    podSpec: { hostNetwork: true },
    taints: ['node.kubernetes.io/network-unavailable:NoSchedule'],
    want: 'shouldRun',
  },
  {
    name: 'network-unavailable evicts even there',
    podSpec: { hostNetwork: true },
    taints: ['node.kubernetes.io/network-unavailable:NoExecute'],
    want: 'shouldNotRun',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'a not-ready toleration of its own with Equal does not take the place of the one added',
    podSpec: { tolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Equal', effect: 'NoExecute' }] },
    taints: ['node.kubernetes.io/not-ready=x:NoExecute'],
    want: 'shouldRun',
  },
  {
    name: 'Exists alone tolerates everything, NoExecute too',
    podSpec: { tolerations: [{ operator: 'Exists' }] },
    taints: ['a=b:NoSchedule', 'c:NoExecute', ':NoExecute'],
    want: 'shouldRun',
  },
  {
    name: 'a toleration of nothing, stored though invalid, tolerates what has no value',
    podSpec: { tolerations: [null] },
    taints: ['a:NoExecute', 'b:NoSchedule'],
    want: 'shouldRun',
  },
  {
    name: 'and nothing that has one',
    podSpec: { tolerations: [{}] },
    taints: ['a:NoExecute', 'b=c:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'Gt with the gate off never tolerates',
    podSpec: { tolerations: [{ key: 'sla', operator: 'Gt', value: '900' }] },
    taints: ['sla=950:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'Gt with the gate on',
    podSpec: { tolerations: [{ key: 'sla', operator: 'Gt', value: '900' }] },
    taints: ['sla=950:NoSchedule'],
    gate: true,
    want: 'shouldRun',
  },
  {
    name: 'Lt with the gate on and a bound that is met nowhere',
    podSpec: { tolerations: [{ key: 'sla', operator: 'Lt', value: '900' }] },
    taints: ['sla=950:NoExecute'],
    gate: true,
    want: 'shouldNotRun',
    codes: ['untoleratedTaint'],
  },
];

const SELECTOR: readonly Row[] = [
  {
    name: 'an empty value wants the label present',
    podSpec: { nodeSelector: { a: '' } },
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch'],
  },
  {
    name: 'an empty value and a present, empty label',
    podSpec: { nodeSelector: { a: '' } },
    labels: { a: '' },
    want: 'shouldRun',
  },
  { name: 'a null value is empty', podSpec: { nodeSelector: { a: null } }, labels: { a: '' }, want: 'shouldRun' },
  {
    name: 'an inherited name is no label',
    podSpec: { nodeSelector: { toString: 'x' } },
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch'],
  },
  {
    name: '__proto__ is a label like others',
    podSpec: { nodeSelector: OWN_PROTO },
    labels: OWN_PROTO,
    want: 'shouldRun',
  },
  {
    name: 'no label key at all, still compared',
    podSpec: { nodeSelector: { 'a b!': 'ü' } },
    labels: { 'a b!': 'ü' },
    want: 'shouldRun',
  },
  {
    name: 'the same character in two forms is two values',
    podSpec: { nodeSelector: { a: '\u00e9' } },
    labels: { a: 'e\u0301' },
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch'],
  },
  {
    name: 'every label must be there, each missing one is named',
    podSpec: { nodeSelector: { a: 'x', b: 'y', c: 'z' } },
    labels: { b: 'y', c: 'Z' },
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch', 'nodeSelectorMismatch'],
  },
  {
    name: 'more labels than asked for',
    podSpec: { nodeSelector: { a: 'x' } },
    labels: { a: 'x', b: 'y' },
    want: 'shouldRun',
  },
  { name: 'an empty selector', podSpec: { nodeSelector: {} }, want: 'shouldRun' },
  {
    name: 'a mismatch wins over a taint that would keep the Pod',
    podSpec: { nodeSelector: { a: 'x' } },
    taints: ['b:NoSchedule'],
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch', 'untoleratedTaint'],
  },
];

const AFFINITY: readonly Row[] = [
  { name: 'no terms match nothing', podSpec: requiring(), want: 'shouldNotRun', codes: ['nodeAffinityMismatch'] },
  {
    name: 'empty terms match nothing',
    podSpec: requiring({}, null),
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'an empty term beside one that matches',
    podSpec: requiring({}, expression('a', 'DoesNotExist')),
    want: 'shouldRun',
  },
  {
    name: 'an affinity without requirement',
    podSpec: { affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } } },
    want: 'shouldRun',
  },
  {
    name: 'an invalid term beside one that matches',
    podSpec: requiring(expression('a', 'in', 'x'), expression('a', 'In', 'x')),
    labels: { a: 'x' },
    want: 'shouldRun',
  },
  {
    name: 'an invalid term alone: its error does not matter',
    podSpec: requiring(expression('a', 'Exists', 'x')),
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'an invalid expression spoils the matching ones in its term',
    podSpec: requiring({
      matchExpressions: [
        { key: 'a', operator: 'In', values: ['x'] },
        { key: 'b c', operator: 'DoesNotExist' },
      ],
    }),
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'an invalid value spoils the valid one beside it, though the label has it',
    podSpec: requiring(expression('a', 'In', 'x', 'bad value!')),
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'a label that is no label value cannot be asked for',
    podSpec: requiring(expression('a', 'In', '-5')),
    labels: { a: '-5' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'NotIn matches where the label is missing',
    podSpec: requiring(expression('a', 'NotIn', 'x')),
    want: 'shouldRun',
  },
  {
    name: 'DoesNotExist matches where the label is missing',
    podSpec: requiring(expression('a', 'DoesNotExist')),
    want: 'shouldRun',
  },
  {
    name: 'Exists matches an empty label',
    podSpec: requiring(expression('a', 'Exists')),
    labels: { a: '' },
    want: 'shouldRun',
  },
  {
    name: 'In empty text does not match a missing label',
    podSpec: requiring(expression('a', 'In', '')),
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  { name: 'Gt', podSpec: requiring(expression('a', 'Gt', '0204')), labels: { a: '0206' }, want: 'shouldRun' },
  {
    name: 'Gt on a label that is no integer',
    podSpec: requiring(expression('a', 'Gt', '1')),
    labels: { a: '2.5' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'Gt with a bound the API server admits though no integer',
    podSpec: requiring(expression('a', 'Gt', 'abc')),
    labels: { a: '5' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'Gt with a negative bound never matches',
    podSpec: requiring(expression('a', 'Gt', '-1')),
    labels: { a: '5' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'Lt with a negative label, stored though invalid',
    podSpec: requiring(expression('a', 'Lt', '0')),
    labels: { a: '-5' },
    want: 'shouldRun',
  },
  { name: 'the name of the Node', podSpec: requiring(field('In', 'node-1')), want: 'shouldRun' },
  {
    name: 'two names are invalid',
    podSpec: requiring(field('In', 'node-1', 'node-2')),
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'not that name',
    podSpec: requiring(field('NotIn', 'node-1')),
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'an unknown field is empty text',
    podSpec: requiring({ matchFields: [{ key: 'spec.providerID', operator: 'In', values: [''] }] }),
    want: 'shouldRun',
  },
  {
    name: 'the field matches and the expression does not',
    podSpec: requiring({ ...expression('a', 'Exists'), ...field('In', 'node-1') }),
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'the expression matches and the field does not',
    podSpec: requiring({ ...expression('a', 'Exists'), ...field('In', 'node-2') }),
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
  {
    name: 'both match',
    podSpec: requiring({ ...expression('a', 'Exists'), ...field('In', 'node-1') }),
    labels: { a: 'x' },
    want: 'shouldRun',
  },
  {
    name: 'one of two terms matches',
    podSpec: requiring(field('In', 'node-2'), expression('a', 'In', 'x')),
    labels: { a: 'x' },
    want: 'shouldRun',
  },
  {
    name: 'the affinity matches and the selector does not',
    podSpec: { ...requiring(expression('a', 'Exists')), nodeSelector: { a: 'y' } },
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeSelectorMismatch'],
  },
  {
    name: 'the selector matches and the affinity does not',
    podSpec: { ...requiring(expression('a', 'In', 'y')), nodeSelector: { a: 'x' } },
    labels: { a: 'x' },
    want: 'shouldNotRun',
    codes: ['nodeAffinityMismatch'],
  },
];

const NODE_NAME: readonly Row[] = [
  { name: 'another name', podSpec: { nodeName: 'node-2' }, want: 'shouldNotRun', codes: ['nodeNameMismatch'] },
  {
    name: 'a name in another case',
    podSpec: { nodeName: 'Node-1' },
    want: 'shouldNotRun',
    codes: ['nodeNameMismatch'],
  },
  { name: 'its name', podSpec: { nodeName: 'node-1' }, want: 'shouldRun' },
  { name: 'an empty name is none', podSpec: { nodeName: '' }, want: 'shouldRun' },
  {
    name: 'its name does not help against a taint',
    podSpec: { nodeName: 'node-1' },
    taints: ['a:NoSchedule'],
    want: 'shouldContinueRunning',
    codes: ['untoleratedTaint'],
  },
  {
    name: 'all that must change is named, in the order the controller asks',
    podSpec: { ...requiring(expression('a', 'Exists')), nodeSelector: { a: 'x' }, nodeName: 'node-2' },
    taints: ['b:NoSchedule', 'c:NoExecute'],
    want: 'shouldNotRun',
    codes: ['nodeNameMismatch', 'nodeSelectorMismatch', 'nodeAffinityMismatch', 'untoleratedTaint', 'untoleratedTaint'],
  },
];

const UNSEEN: readonly Row[] = [
  { name: 'nothing asked', want: 'shouldRun' },
  {
    name: 'resources no Node has',
    podSpec: { containers: [{ resources: { requests: { cpu: '9000' } } }] },
    want: 'shouldRun',
  },
  { name: 'a host port', podSpec: { containers: [{ ports: [{ hostPort: 666 }] }] }, want: 'shouldRun' },
  {
    name: 'a runtime class, though admission may add a selector later',
    podSpec: { runtimeClassName: 'gvisor' },
    want: 'shouldRun',
  },
  { name: 'another scheduler', podSpec: { schedulerName: 'other' }, want: 'shouldRun' },
  {
    name: 'a preferred affinity that does not match',
    podSpec: {
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: expression('a', 'Exists') }],
        },
      },
    },
    want: 'shouldRun',
  },
];

describe.each([
  { about: 'taints', rows: TAINTS },
  { about: 'nodeSelector', rows: SELECTOR },
  { about: 'required node affinity', rows: AFFINITY },
  { about: 'nodeName', rows: NODE_NAME },
  { about: 'what the controller does not look at', rows: UNSEEN },
])('decide: $about', ({ rows }) => {
  test.each(rows)('$name', ({ podSpec = {}, labels = {}, taints = [], gate = false, want, codes = [] }) => {
    const daemonPod = daemonPodOf(daemonSetOf(podSpec), { comparisonOperators: gate });
    const verdict = decide(daemonPod, node({ labels, taints: taints.map(taint) }));
    expect(verdict.kind).toBe(want);
    expect(verdict.reasons.map(({ code }) => code)).toEqual(codes);
  });
});

test.each([
  { name: 'unschedulable', spec: { unschedulable: true }, status: {} },
  { name: 'not ready', spec: {}, status: { conditions: [{ type: 'Ready', status: 'False' }] } },
  { name: 'without room', spec: {}, status: { allocatable: { cpu: '0', pods: '0' } } },
])('decide: a Node that is $name gets its Pod', ({ spec, status }) => {
  const parsed = parseNode({ ...nodeManifest(node()), spec, status });
  if (!parsed.ok) throw new Error('Cannot parse the Node');
  expect(decide(daemonPodOf(daemonSetOf({}), GATE_OFF), parsed.value)).toEqual({ kind: 'shouldRun', reasons: [] });
});

describe('decide: what the reasons say', () => {
  test.each<{ name: string; podSpec: object; want: readonly Reason[] }>([
    {
      name: 'the names',
      podSpec: { nodeName: 'node-2' },
      want: [{ code: 'nodeNameMismatch', wanted: 'node-2', found: 'node-1' }],
    },
    {
      name: 'a missing label and one with another value',
      podSpec: { nodeSelector: { z: '', a: 'y' } },
      want: [
        { code: 'nodeSelectorMismatch', key: 'z', wanted: '', found: null },
        { code: 'nodeSelectorMismatch', key: 'a', wanted: 'y', found: 'x' },
      ],
    },
    { name: 'no terms', podSpec: requiring(), want: [{ code: 'nodeAffinityMismatch', terms: [] }] },
  ])('$name', ({ podSpec, want }) => {
    const verdict = decide(daemonPodOf(daemonSetOf(podSpec), GATE_OFF), node({ labels: { a: 'x', empty: '' } }));
    expect(verdict).toEqual({ kind: 'shouldNotRun', reasons: want });
  });

  test.each<{ name: string; term: unknown; want: TermMismatch }>([
    { name: 'an empty term', term: {}, want: { kind: 'empty', term: 1 } },
    {
      name: 'an invalid term',
      term: { matchFields: [{ key: 'metadata.name', operator: 'In', values: [] }] },
      want: {
        kind: 'invalid',
        term: 1,
        errors: [
          {
            type: 'FieldValueInvalid',
            field: 'nodeSelectorTerms[1].matchFields[0].values',
            badValue: { json: '[]' },
            detail: 'must have one element',
          },
        ],
      },
    },
    {
      name: 'only what failed of a term',
      term: {
        matchExpressions: [
          { key: 'a', operator: 'Exists' },
          { key: 'a', operator: 'In', values: ['y', 'z'] },
          { key: 'b', operator: 'Gt', values: ['5'] },
          { key: 'empty', operator: 'DoesNotExist' },
        ],
        matchFields: [
          { key: 'metadata.name', operator: 'NotIn', values: ['node-2'] },
          { key: 'metadata.name', operator: 'In', values: ['node-2'] },
          { key: 'metadata.uid', operator: 'In', values: ['1'] },
        ],
      },
      want: {
        kind: 'failed',
        term: 1,
        expressions: [
          { key: 'a', operator: 'In', values: ['y', 'z'], found: 'x' },
          { key: 'b', operator: 'Gt', values: ['5'], found: null },
          { key: 'empty', operator: 'DoesNotExist', values: [], found: '' },
        ],
        fields: [
          { key: 'metadata.name', operator: 'In', values: ['node-2'], found: 'node-1' },
          { key: 'metadata.uid', operator: 'In', values: ['1'], found: null },
        ],
      },
    },
  ])('$name', ({ term, want }) => {
    const daemonPod = daemonPodOf(daemonSetOf(requiring(null, term)), GATE_OFF);
    const verdict = decide(daemonPod, node({ labels: { a: 'x', empty: '' } }));
    const terms = [{ kind: 'empty', term: 0 }, want];
    expect(verdict).toEqual({ kind: 'shouldNotRun', reasons: [{ code: 'nodeAffinityMismatch', terms }] });
  });

  test('the taints as they are, in the order of the Node', () => {
    const taints = [taint('b=x:NoSchedule'), taint('z:PreferNoSchedule'), taint('a:NoSchedule')];
    expect(decide(daemonPodOf(daemonSet(), GATE_OFF), node({ taints }))).toEqual({
      kind: 'shouldContinueRunning',
      reasons: [
        { code: 'untoleratedTaint', taint: taints[0] },
        { code: 'untoleratedTaint', taint: taints[2] },
      ],
    });
  });
});
