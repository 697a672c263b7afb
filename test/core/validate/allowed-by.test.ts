import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { allowedBy } from '../../../src/core/validate/allowed-by.ts';
import type { Allowed } from '../../../src/core/validate/validation.ts';
import { decoded } from './decoded.ts';

interface Row {
  readonly name: string;
  readonly spec?: object;
  readonly annotations?: object;
  readonly want: readonly (keyof Allowed)[];
}

const BAD_VALUE = { matchExpressions: [{ key: 'a', operator: 'In', values: ['-'] }] };
const BAD_KEY = { matchExpressions: [{ key: '-', operator: 'Exists' }] };
const USER_NAMESPACE = { hostUsers: false };

test.each<Row>([
  { name: 'nothing that is wrong', spec: { containers: [{ name: 'a' }] }, want: [] },
  {
    name: 'a wrong key of Pod affinity counts as a wrong value',
    spec: affinity('podAffinity', 'required', { labelSelector: BAD_KEY }),
    want: ['invalidLabelValueInSelector'],
  },
  {
    name: 'a wrong value of preferred Pod affinity',
    spec: affinity('podAffinity', 'preferred', { podAffinityTerm: { labelSelector: BAD_VALUE } }),
    want: ['invalidLabelValueInSelector'],
  },
  {
    name: 'a wrong namespace selector of required anti-affinity',
    spec: affinity('podAntiAffinity', 'required', { namespaceSelector: BAD_VALUE }),
    want: ['invalidLabelValueInSelector'],
  },
  {
    name: 'a wrong value of preferred anti-affinity',
    spec: affinity('podAntiAffinity', 'preferred', { podAffinityTerm: { labelSelector: BAD_VALUE } }),
    want: ['invalidLabelValueInSelector'],
  },
  {
    name: 'a right selector of Pod affinity',
    spec: affinity('podAffinity', 'required', { labelSelector: { matchLabels: { a: 'b' } } }),
    want: [],
  },
  {
    name: 'a wrong value of required Node affinity',
    spec: nodeAffinity({ nodeSelectorTerms: [{}, BAD_VALUE] }),
    want: ['invalidLabelValueInRequiredNodeAffinity'],
  },
  { name: 'a wrong key of required Node affinity', spec: nodeAffinity({ nodeSelectorTerms: [BAD_KEY] }), want: [] },
  { name: 'no required Node affinity', spec: nodeAffinity(undefined), want: [] },
  {
    name: 'limits of half a huge page',
    spec: { containers: [{ resources: { limits: { 'hugepages-2Mi': '3Mi' } } }] },
    want: ['indivisibleHugePages'],
  },
  {
    name: 'requests of half a huge page',
    spec: { initContainers: [{ resources: { requests: { cpu: '0.5', 'hugepages-2Mi': '3Mi' } } }] },
    want: ['indivisibleHugePages'],
  },
  {
    name: 'an overhead of half a huge page',
    spec: { overhead: { 'hugepages-2Mi': '1' } },
    want: ['indivisibleHugePages'],
  },
  { name: 'whole huge pages', spec: { overhead: { 'hugepages-2Mi': '4Mi' } }, want: [] },
  {
    name: 'a wrong selector of a spread',
    spec: { topologySpreadConstraints: [{ labelSelector: BAD_VALUE }] },
    want: ['invalidTopologySpreadSelector'],
  },
  {
    name: 'a key to match that is none, of a spread',
    spec: { topologySpreadConstraints: [{ labelSelector: {}, matchLabelKeys: ['-'] }] },
    want: ['invalidTopologySpreadMatchLabelKeys'],
  },
  {
    name: 'keys to match without a selector',
    spec: { topologySpreadConstraints: [{ matchLabelKeys: ['a'] }] },
    want: ['invalidTopologySpreadMatchLabelKeys'],
  },
  {
    name: 'a right spread',
    spec: { topologySpreadConstraints: [{ labelSelector: {}, matchLabelKeys: ['a'] }] },
    want: [],
  },
  {
    name: 'a token outside of its volume',
    spec: projected({}, { serviceAccountToken: { path: '../a' } }),
    want: ['nonLocalProjectedTokenPath'],
  },
  { name: 'a token in its volume', spec: projected({ serviceAccountToken: { path: 'a' } }), want: [] },
  {
    name: 'a sysctl of the network that is the Node’s',
    spec: { hostNetwork: true, securityContext: { sysctls: [{ name: 'kernel.sem' }, { name: 'net.a' }] } },
    want: ['namespacedSysctlsWithHostNamespaces'],
  },
  {
    name: 'a sysctl of a network that is the Pod’s',
    spec: { securityContext: { sysctls: [{ name: 'net.a' }] } },
    want: [],
  },
  {
    name: 'an init container that is restarted to be resized',
    spec: {
      initContainers: [{ resizePolicy: [{ restartPolicy: 'NotRequired' }, { restartPolicy: 'RestartContainer' }] }],
    },
    want: ['restartContainerOfInitContainer'],
  },
  {
    name: 'a sidecar that is',
    spec: { initContainers: [{ restartPolicy: 'Always', resizePolicy: [{ restartPolicy: 'RestartContainer' }] }] },
    want: [],
  },
  {
    name: 'devices in a user namespace',
    spec: { ...USER_NAMESPACE, containers: [{}, { volumeDevices: [{ name: 'a' }] }] },
    want: ['userNamespacesWithVolumeDevices'],
  },
  {
    name: 'devices in that of the Node',
    spec: { hostUsers: true, containers: [{ volumeDevices: [{ name: 'a' }] }] },
    want: [],
  },
  { name: 'no devices in a user namespace', spec: { ...USER_NAMESPACE, containers: [{}] }, want: [] },
  {
    name: 'a taint that is less',
    spec: { tolerations: [{ operator: 'Lt' }] },
    want: ['tolerationComparisonOperators'],
  },
  {
    name: 'a taint that is more',
    spec: { tolerations: [{ operator: 'Gt' }] },
    want: ['tolerationComparisonOperators'],
  },
  { name: 'a taint that is the same', spec: { tolerations: [{ operator: 'Equal' }] }, want: [] },
  {
    name: 'the network of the Node in a user namespace',
    spec: { ...USER_NAMESPACE, hostNetwork: true },
    want: ['userNamespacesWithHostNetwork'],
  },
  { name: 'the network of the Node', spec: { hostNetwork: true }, want: [] },
  {
    name: 'an image that is not named',
    spec: { volumes: [{ name: 'a' }, { image: {} }] },
    want: ['emptyImageVolumeReference'],
  },
  { name: 'an image that is', spec: { volumes: [{ image: { reference: 'a' } }] }, want: [] },
  {
    name: 'an administrator that does not say whether it escalates',
    spec: { containers: [{}, { securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] } } }] },
    want: ['sysAdminWithoutPrivilegeEscalation'],
  },
  {
    name: 'an administrator that escalates',
    spec: {
      containers: [{ securityContext: { allowPrivilegeEscalation: true, capabilities: { add: ['CAP_SYS_ADMIN'] } } }],
    },
    want: [],
  },
  {
    name: 'an administrator by its short name',
    spec: {
      containers: [{ securityContext: { allowPrivilegeEscalation: false, capabilities: { add: ['SYS_ADMIN'] } } }],
    },
    want: [],
  },
  { name: 'no capabilities', spec: { containers: [{ securityContext: {} }] }, want: [] },
  { name: 'costs that are no number', annotations: cost('+1'), want: ['invalidPodDeletionCost'] },
  { name: 'costs that are', annotations: cost('-1'), want: [] },
])('$name', ({ spec, annotations, want }) => {
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { metadata: { annotations }, spec });
  const allowed = Object.entries(allowedBy(template.spec, template.metadata)).filter(([, isAllowed]) => isAllowed);
  expect(allowed.map(([name]) => name)).toEqual(want);
});

function affinity(kind: string, strength: string, term: object): object {
  return { affinity: { [kind]: { [`${strength}DuringSchedulingIgnoredDuringExecution`]: [term] } } };
}

function nodeAffinity(requiredDuringSchedulingIgnoredDuringExecution: object | undefined): object {
  return { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution } } };
}

function projected(...sources: readonly object[]): object {
  return { volumes: [{ name: 'a' }, { projected: { sources } }] };
}

function cost(text: string): object {
  return { 'controller.kubernetes.io/pod-deletion-cost': text };
}
