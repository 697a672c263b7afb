import { applyPatch } from '../../../src/core/findings/apply-patch.ts';
import { patchOf } from '../../../src/core/findings/patch-of.ts';
import { POD_SPEC, POD_TEMPLATE, ROLLING_UPDATE, SELECTOR, type Steps } from '../../../src/core/findings/steps.ts';
import type { JsonObject } from '../../../src/core/parse/read.ts';
import type { Random } from '../../conformance/random.ts';

/** Fields of a DaemonSet, and values that hurt it alone or together. */
const HURTS: readonly (readonly [path: Steps, values: readonly unknown[]])[] = [
  [
    ['metadata', 'name'],
    ['n'.repeat(250), `${'n.'.repeat(121)}nn`, 'other', 'a'],
  ],
  [
    ['metadata', 'resourceVersion'],
    ['1', '0', 'x', '99999999999999999999'],
  ],
  [
    [...POD_TEMPLATE, 'metadata', 'labels'],
    [{}, { app: 'a', x: 'y' }, { app: 'a', 'controller-revision-hash': 'h' }],
  ],
  [
    [...SELECTOR, 'matchLabels'],
    [{}, { app: 'a' }, { 'controller-revision-hash': 'h' }, { app: 'a', x: 'y' }],
  ],
  [
    [...SELECTOR, 'matchExpressions'],
    [
      [{ key: 'x', operator: 'DoesNotExist' }],
      [{ key: 'x', operator: 'NotIn', values: ['z'] }],
      [
        { key: 'pod-template-generation', operator: 'DoesNotExist' },
        { key: 'app', operator: 'Exists' },
        { key: 'controller-revision-hash', operator: 'In', values: ['h', 'i'] },
      ],
    ],
  ],
  [
    ['spec', 'updateStrategy', 'type'],
    ['OnDelete', 'RollingUpdate'],
  ],
  [ROLLING_UPDATE, [{ maxSurge: 1 }, { maxSurge: '1%', maxUnavailable: 0 }, { maxUnavailable: '1%' }, null, {}]],
  [
    [...POD_SPEC, 'hostNetwork'],
    [true, false],
  ],
  [[...POD_SPEC, 'hostPID'], [true]],
  [
    [...POD_SPEC, 'nodeName'],
    ['n1', 'worker-a-1'],
  ],
  [
    [...POD_SPEC, 'priority'],
    [0, 5, 2_000_001_000],
  ],
  [
    [...POD_SPEC, 'preemptionPolicy'],
    ['Never', 'PreemptLowerPriority'],
  ],
  [
    [...POD_SPEC, 'priorityClassName'],
    ['', 'system-node-critical', 'system-cluster-critical', 'mine'],
  ],
  [
    [...POD_SPEC, 'overhead'],
    [{ cpu: '1' }, {}],
  ],
  [[...POD_SPEC, 'runtimeClassName'], ['gvisor']],
  [
    [...POD_SPEC, 'schedulingGates'],
    [[{ name: 'a/b' }], []],
  ],
  [
    [...POD_SPEC, 'nodeSelector'],
    [
      { 'beta.kubernetes.io/os': 'linux' },
      { 'beta.kubernetes.io/os': 'linux', 'kubernetes.io/os': 'linux' },
      { 'beta.kubernetes.io/arch': 'arm64', 'kubernetes.io/arch': 'amd64' },
      { 'failure-domain.beta.kubernetes.io/zone': 'eu-west-1a', 'node-role.kubernetes.io/master': '' },
    ],
  ],
  [
    [...POD_SPEC, 'affinity'],
    [
      {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {},
              { matchExpressions: [{ key: 'beta.kubernetes.io/arch', operator: 'In', values: ['amd64'] }] },
              { matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['n1'] }] },
            ],
          },
        },
      },
      {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [{ key: 'beta.kubernetes.io/os', operator: 'Exists' }] } },
          ],
        },
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/hostname', labelSelector: {} },
            { topologyKey: 'zone', labelSelector: { matchLabels: { x: 'y' } } },
            { topologyKey: 'zone', labelSelector: {}, matchLabelKeys: ['controller-revision-hash'] },
          ],
        },
      },
    ],
  ],
  [
    [...POD_SPEC, 'tolerations'],
    [
      [{ operator: 'Exists' }],
      [
        { operator: 'Exists', effect: 'NoExecute' },
        { operator: 'Exists', effect: 'NoSchedule' },
        { operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 5 },
      ],
      [{ key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' }],
      [],
      null,
    ],
  ],
  [
    [...POD_SPEC, 'resources'],
    [{ limits: { memory: '1Gi' } }, { limits: { cpu: '1' } }],
  ],
  [
    [...POD_SPEC, 'volumes'],
    [
      [{ name: 'v0', hostPath: { path: '/' } }],
      [
        { name: 'v0', hostPath: { path: '//.' } },
        { name: 'v1', image: { reference: 'a' } },
      ],
    ],
  ],
  [
    [...POD_SPEC, 'containers'],
    [
      [{ name: 'c0', image: ' a ', ports: [{ containerPort: 1 }, { containerPort: 1 }] }],
      [
        { name: 'c0', image: 'a\n', resources: { requests: { memory: '1.5Mi' } }, ports: [{ containerPort: 1 }] },
        {
          name: 'c1',
          image: 'a:latest',
          ports: [{ containerPort: 1 }, { containerPort: 2, hostPort: 2 }, { containerPort: 1 }],
          volumeMounts: [
            { name: 'v0', mountPath: '/a' },
            { name: 'v0', mountPath: '/b', readOnly: false, mountPropagation: 'HostToContainer' },
          ],
        },
      ],
    ],
  ],
  [
    [...POD_SPEC, 'initContainers'],
    [
      [
        {
          name: 'i0',
          image: 'a',
          restartPolicy: 'Always',
          ports: [{ containerPort: 3 }, { containerPort: 3, name: 'p' }],
        },
      ],
    ],
  ],
];

/** The manifest with some of them. */
export function hurt(random: Random, sent: JsonObject, count: number): JsonObject {
  let hurtful = sent;
  for (let left = count; left > 0; left--) {
    const [path, values] = random.pick(HURTS);
    const operations = patchOf(hurtful, [{ path, value: random.pick(values) }]);
    hurtful = applyPatch(hurtful, operations) as JsonObject;
  }
  return hurtful;
}
