import { selfAntiAffinity } from '../../../src/core/findings/self-anti-affinity.ts';
import { inPod, type Row, testFinding, type Want } from './subject.ts';

const FIELD = 'spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution';
const TERMS = inPod('/affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution');
const SURGE = { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } };
const OWN = { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'agent' } } };

function apart(...terms: object[]): object {
  return { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: terms } } };
}

const WIDE: Want = {
  severity: 'warning',
  field: FIELD,
  message:
    'The Pods keep away from each other: of the Nodes with one value of "zone" one gets a Pod, the others\' Pods stay Pending.',
  fix: [{ op: 'replace', path: `${TERMS}/0/topologyKey`, value: 'kubernetes.io/hostname' }],
};
const STUCK: Omit<Want, 'fix'> = {
  severity: 'error',
  field: FIELD,
  message:
    'The Pods keep away from each other: the new Pod of a surge waits for the old one to go, and that one goes only once the new one is available.',
};

const rows: readonly Row[] = [
  { name: 'no affinity', want: [] },
  { name: 'no Pod affinity', pod: { affinity: { nodeAffinity: {} } }, want: [] },
  { name: 'from each other over a zone', pod: apart(OWN), want: [WIDE] },
  { name: 'on a Node they are alone anyway', pod: apart({ ...OWN, topologyKey: 'kubernetes.io/hostname' }), want: [] },
  { name: 'no selector means no Pods', pod: apart({ topologyKey: 'zone' }), want: [] },
  {
    name: 'from other Pods',
    pod: apart({ topologyKey: 'zone', labelSelector: { matchLabels: { app: 'b' } } }),
    want: [],
  },
  { name: 'in other namespaces', pod: apart({ ...OWN, namespaces: ['b'] }), want: [] },
  { name: 'in its own by name', pod: apart({ ...OWN, namespaces: ['b', 'default'] }), want: [WIDE] },
  {
    name: 'in the namespace it goes to',
    metadata: { namespace: '' },
    pod: apart({ ...OWN, namespaces: ['default'] }),
    want: [WIDE],
  },
  { name: 'in all namespaces', pod: apart({ ...OWN, namespaceSelector: {} }), want: [WIDE] },
  {
    name: 'in namespaces with a label',
    pod: apart({ ...OWN, namespaceSelector: { matchLabels: { a: 'b' } } }),
    want: [],
  },
  {
    name: 'in namespaces without a label',
    pod: apart({ ...OWN, namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] } }),
    want: [],
  },
  { name: 'from Pods of other values only', pod: apart({ ...OWN, mismatchLabelKeys: ['app'] }), want: [] },
  {
    name: 'from Pods of other revisions only',
    pod: apart({ ...OWN, mismatchLabelKeys: ['controller-revision-hash'] }),
    want: [],
  },
  {
    name: 'a key the Pods do not have excludes none',
    pod: apart({ ...OWN, mismatchLabelKeys: ['tier'] }),
    want: [WIDE],
  },
  {
    name: 'with surge not even on one Node',
    spec: SURGE,
    pod: apart({ ...OWN, topologyKey: 'kubernetes.io/hostname' }),
    want: [{ ...STUCK, fix: [{ op: 'remove', path: `${TERMS}/0` }] }],
  },
  {
    name: 'with surge from those of the same revision: as without',
    spec: SURGE,
    pod: apart({ ...OWN, matchLabelKeys: ['controller-revision-hash'] }),
    want: [WIDE],
  },
  {
    name: 'all at once',
    spec: SURGE,
    pod: apart(
      OWN,
      { ...OWN, matchLabelKeys: ['pod-template-generation'] },
      { topologyKey: 'zone' },
      { ...OWN, matchLabelKeys: ['app'] },
    ),
    refused: true,
    want: [
      {
        ...STUCK,
        fix: [
          { op: 'replace', path: `${TERMS}/1/topologyKey`, value: 'kubernetes.io/hostname' },
          { op: 'remove', path: `${TERMS}/3` },
          { op: 'remove', path: `${TERMS}/0` },
        ],
      },
    ],
  },
];

testFinding('self-anti-affinity', selfAntiAffinity, rows);
