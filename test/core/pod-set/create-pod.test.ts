import { expect, test } from 'vitest';
import { createPod } from '../../../src/core/pod-set/create-pod.ts';
import { podDrift } from '../../../src/core/pod-set/pod-drift.ts';
import { daemonSet } from './build.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const pinnedTo = (name: string) => ({
  nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: [name] }] }],
});
const added = (name: string, effect = 'NoSchedule') => ({
  key: `node.kubernetes.io/${name}`,
  operator: 'Exists',
  effect,
});
const ADDED = [
  added('not-ready', 'NoExecute'),
  added('unreachable', 'NoExecute'),
  added('disk-pressure'),
  added('memory-pressure'),
  added('pid-pressure'),
  added('unschedulable'),
];

const made = (template: object, metadata: object = {}) =>
  createPod(daemonSet({ metadata, spec: { template } }), 'h', 'n1') as {
    metadata: Record<string, unknown>;
    spec: Record<string, unknown>;
  };

test.each([
  { name: 'none', spec: {}, want: ADDED },
  { name: 'on the host network', spec: { hostNetwork: true }, want: [...ADDED, added('network-unavailable')] },
  {
    name: 'the same loses its seconds, where it stands, as often as it is given',
    spec: { tolerations: [{ ...ADDED[2], tolerationSeconds: 5 }, { key: 'x' }, { ...ADDED[2], value: '' }] },
    want: [ADDED[2], { key: 'x' }, ADDED[2], ADDED[0], ADDED[1], ADDED[3], ADDED[4], ADDED[5]],
  },
  {
    name: 'nearly the same stays beside it',
    spec: {
      tolerations: [
        { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
        { ...ADDED[0], value: 'v' },
      ],
    },
    want: [{ key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' }, { ...ADDED[0], value: 'v' }, ...ADDED],
  },
])('tolerations, $name', ({ spec, want }) => {
  expect(made({ spec }).spec['tolerations']).toEqual(want);
});

const preferred = { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] };

test.each([
  { name: 'none', affinity: undefined, want: { nodeAffinity: { [REQUIRED]: pinnedTo('n1') } } },
  {
    name: 'of Pods',
    affinity: { podAffinity: { a: 1 } },
    want: { podAffinity: { a: 1 }, nodeAffinity: { [REQUIRED]: pinnedTo('n1') } },
  },
  {
    name: 'preferred',
    affinity: { nodeAffinity: preferred },
    want: { nodeAffinity: { ...preferred, [REQUIRED]: pinnedTo('n1') } },
  },
  {
    name: 'required',
    affinity: { nodeAffinity: { [REQUIRED]: { nodeSelectorTerms: [{}] } } },
    want: { nodeAffinity: { [REQUIRED]: pinnedTo('n1') } },
  },
])('affinity, $name', ({ affinity, want }) => {
  expect(made({ spec: { affinity } }).spec['affinity']).toEqual(want);
});

test('only labels, annotations and finalizers of the metadata are taken; the labels of the revision win', () => {
  const metadata = {
    name: 'x',
    labels: { app: 'ds', 'controller-revision-hash': 'mine' },
    annotations: { a: 'b' },
    finalizers: ['f/g'],
    ownerReferences: [{}],
  };
  expect(made({ metadata }, { annotations: { 'deprecated.daemonset.template.generation': '07' } }).metadata).toEqual({
    generateName: 'ds-',
    namespace: 'default',
    labels: { app: 'ds', 'controller-revision-hash': 'h', 'pod-template-generation': '7' },
    annotations: { a: 'b' },
    finalizers: ['f/g'],
    ownerReferences: [
      { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true, blockOwnerDeletion: true },
    ],
  });
});

test('without a hash there is no label', () => {
  expect(createPod(daemonSet({ spec: { template: null } }), '', 'n1')).toMatchObject({ metadata: { labels: {} } });
});

test.each([
  { name: 'x'.repeat(253), dash: true },
  { name: 'x'.repeat(254), dash: false },
  { name: 'Odd_name', dash: false },
])('generateName of $name', ({ name, dash }) => {
  expect(made({}, { name }).metadata['generateName']).toBe(dash ? `${name}-` : name);
});

const created = {
  metadata: { labels: { app: 'ds' }, annotations: {} },
  spec: {
    containers: [
      { name: 'c', image: 'a:1', args: ['x'], resources: {}, volumeMounts: [{ mountPath: '/a', name: 'a' }] },
    ],
    tolerations: [{ key: 'k', operator: 'Exists' }],
    securityContext: {},
    topologySpreadConstraints: null,
    hostAliases: [{ ip: '1.2.3.4', hostnames: ['h'] }],
  },
};
const copy = () =>
  structuredClone(created) as {
    metadata: Record<string, unknown>;
    spec: Record<string, unknown> & { containers: Record<string, unknown>[] };
  };

test.each([
  { name: 'untouched', change: () => {}, changed: [], added: [] },
  {
    name: 'what admission adds is no drift to act on',
    change: (pod: ReturnType<typeof copy>) => {
      pod.spec.containers.push({ name: 'sidecar' });
      pod.spec.containers[0] = {
        ...pod.spec.containers[0],
        volumeMounts: [
          { name: 'token', mountPath: '/token' },
          { name: 'a', mountPath: '/a' },
        ],
        resources: { limits: { cpu: '1' } },
      };
      pod.spec['volumes'] = [{ name: 'token' }];
      pod.spec['nodeName'] = 'n1';
      pod.spec['priority'] = 0;
      pod.metadata['annotations'] = { injected: 'yes' };
    },
    changed: [],
    added: [
      'metadata.annotations.injected',
      'spec.containers[c].resources.limits',
      'spec.containers[c].volumeMounts[/token]',
      'spec.containers[sidecar]',
      'spec.volumes',
      'spec.nodeName',
    ],
  },
  {
    name: 'an image, a label, a toleration and a whole list',
    change: (pod: ReturnType<typeof copy>) => {
      pod.spec.containers[0] = { ...pod.spec.containers[0], image: 'a:2', args: ['y'] };
      pod.metadata['labels'] = {};
      pod.spec['tolerations'] = [];
      pod.spec['hostAliases'] = null;
    },
    changed: [
      { path: 'metadata.labels.app', wanted: 'ds', found: undefined },
      { path: 'spec.containers[c].image', wanted: 'a:1', found: 'a:2' },
      { path: 'spec.containers[c].args', wanted: ['x'], found: ['y'] },
      { path: 'spec.tolerations[k/Exists//]', wanted: { key: 'k', operator: 'Exists' }, found: undefined },
      { path: 'spec.hostAliases', wanted: created.spec.hostAliases, found: null },
    ],
    added: [],
  },
])('drift, $name', ({ change, changed, added: more }) => {
  const pod = copy();
  change(pod);
  expect(podDrift(created, pod)).toEqual({ changed, added: more });
});

test('drift of what is no Pod at all', () => {
  expect(podDrift({}, {})).toEqual({ changed: [], added: [] });
  expect(podDrift({ spec: { a: { b: 1, c: 2 } } }, { spec: { a: [1] } }).changed).toEqual([
    { path: 'spec.a', wanted: { b: 1, c: 2 }, found: [1] },
  ]);
  expect(podDrift({ spec: { args: [{ b: 1, c: 2 }] } }, { spec: { args: [{ c: 2, b: 1 }] } }).changed).toEqual([]);
  expect(podDrift({ spec: { containers: ['odd'] } }, { spec: { containers: ['odd'] } }).changed).toEqual([]);
  expect(podDrift({ spec: { resources: null } }, { spec: { resources: { cpu: '1' } } }).added).toEqual([
    'spec.resources.cpu',
  ]);
});
