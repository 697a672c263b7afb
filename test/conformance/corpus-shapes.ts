import { CORPUS_NODES } from './corpus-nodes.ts';
import type { Json, JsonObject, PlacementCase } from './placement-case.ts';

/** What a published DaemonSet says about its place. */
export interface CorpusShape {
  readonly name: string;
  readonly podSpec: JsonObject;
}

export function corpusCases(): PlacementCase[] {
  return CORPUS_SHAPES.map(({ name, podSpec }) => ({
    id: `corpus-${name}`,
    comparisonOperators: false,
    daemonSet: { metadata: { name, namespace: 'kube-system' }, spec: { template: { spec: podSpec } } },
    nodes: CORPUS_NODES,
  }));
}

const LINUX = { nodeSelector: { 'kubernetes.io/os': 'linux' } };
const WINDOWS = { nodeSelector: { 'kubernetes.io/os': 'windows' } };
const HOST_NETWORK = { hostNetwork: true };

const ALL = { operator: 'Exists' };
const NO_SCHEDULE = { operator: 'Exists', effect: 'NoSchedule' };
const NO_EXECUTE = { operator: 'Exists', effect: 'NoExecute' };
const CRITICAL_ADDONS = { key: 'CriticalAddonsOnly', operator: 'Exists' };
const GPU = { key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' };
const MASTER = { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' };
const CONTROL_PLANE = { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' };

function tolerating(...tolerations: Json[]): JsonObject {
  return { tolerations };
}

/** Required node affinity; each argument is one term, a list of expressions. */
function wanting(...terms: (readonly JsonObject[])[]): JsonObject {
  const nodeSelectorTerms = terms.map((matchExpressions) => ({ matchExpressions }));
  return { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } } };
}

function has(key: string): JsonObject {
  return { key, operator: 'Exists' };
}

function lacks(key: string): JsonObject {
  return { key, operator: 'DoesNotExist' };
}

function among(key: string, ...values: string[]): JsonObject {
  return { key, operator: 'In', values };
}

function notAmong(key: string, ...values: string[]): JsonObject {
  return { key, operator: 'NotIn', values };
}

function apart(labelSelector: JsonObject): JsonObject {
  const required = [{ labelSelector, topologyKey: 'kubernetes.io/hostname' }];
  return { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } } };
}

const ACCELERATOR = has('cloud.google.com/gke-accelerator');
const NOT_VIRTUAL = wanting([notAmong('type', 'virtual-kubelet')]);
const NOT_FARGATE = wanting([notAmong('eks.amazonaws.com/compute-type', 'fargate', 'auto', 'hybrid')]);
const SYSTEM_TOLERATIONS = [
  { ...MASTER, operator: 'Exists' },
  { ...CONTROL_PLANE, operator: 'Exists' },
  { key: 'kubernetes.io/system-node', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'node-role.kubernetes.io/infra', operator: 'Exists', effect: 'NoSchedule' },
  { key: 'batch.amazonaws.com/batch-node', operator: 'Exists' },
];

export const CORPUS_SHAPES: readonly CorpusShape[] = [
  // Anywhere, or nearly
  { name: 'plain', podSpec: {} },
  { name: 'host-network', podSpec: { ...HOST_NETWORK } },
  { name: 'linux-only', podSpec: { ...LINUX } },
  { name: 'linux-host-network', podSpec: { ...LINUX, ...HOST_NETWORK } },
  { name: 'amd64-only', podSpec: { nodeSelector: { 'kubernetes.io/arch': 'amd64' } } },
  { name: 'linux-by-affinity', podSpec: wanting([among('kubernetes.io/os', 'linux')]) },

  // Logs and metrics
  { name: 'logs-with-null-effect', podSpec: tolerating({ key: 'node-role.kubernetes.io/master', effect: null }) },
  { name: 'logs-on-masters', podSpec: tolerating(MASTER) },
  { name: 'logs-on-control-planes', podSpec: tolerating(CONTROL_PLANE, MASTER) },
  { name: 'runtime-security', podSpec: tolerating(MASTER, CONTROL_PLANE) },
  { name: 'metrics-everywhere', podSpec: { ...LINUX, ...HOST_NETWORK, ...tolerating(ALL) } },
  { name: 'collector-linux', podSpec: { ...LINUX, ...HOST_NETWORK, ...tolerating(...SYSTEM_TOLERATIONS) } },
  { name: 'collector-windows', podSpec: { ...WINDOWS, ...tolerating(...SYSTEM_TOLERATIONS) } },
  {
    name: 'collector-by-old-role',
    podSpec: {
      ...LINUX,
      ...HOST_NETWORK,
      ...tolerating(
        { key: 'node.alpha.kubernetes.io/role', operator: 'Exists', effect: 'NoSchedule' },
        { ...MASTER, operator: 'Exists' },
      ),
    },
  },

  // Network
  { name: 'cni-everywhere', podSpec: { ...HOST_NETWORK, ...tolerating(NO_SCHEDULE, NO_EXECUTE) } },
  { name: 'router', podSpec: { ...HOST_NETWORK, ...tolerating(NO_SCHEDULE, CRITICAL_ADDONS, NO_EXECUTE) } },
  { name: 'dhcp', podSpec: { ...LINUX, ...HOST_NETWORK, ...tolerating(CRITICAL_ADDONS, NO_SCHEDULE, NO_EXECUTE) } },
  {
    name: 'cni-off-fargate',
    podSpec: {
      ...HOST_NETWORK,
      ...wanting([among('kubernetes.io/os', 'linux'), notAmong('eks.amazonaws.com/compute-type', 'fargate')]),
      ...tolerating(NO_SCHEDULE, NO_EXECUTE),
    },
  },
  { name: 'cni-windows', podSpec: { ...WINDOWS, ...HOST_NETWORK, ...tolerating(CRITICAL_ADDONS, NO_SCHEDULE) } },
  {
    name: 'bgp-speaker',
    podSpec: {
      ...HOST_NETWORK,
      nodeSelector: { 'kubernetes.io/os': 'linux', 'ovn.kubernetes.io/bgp': 'true' },
      ...apart({ matchLabels: { app: 'bgp-speaker' } }),
      ...tolerating(NO_SCHEDULE),
    },
  },
  {
    name: 'load-balancer-speaker',
    podSpec: {
      ...LINUX,
      ...HOST_NETWORK,
      ...tolerating({ ...MASTER, operator: 'Exists' }, { ...CONTROL_PLANE, operator: 'Exists' }),
    },
  },
  {
    name: 'sriov-by-arch',
    podSpec: {
      ...HOST_NETWORK,
      ...wanting([among('kubernetes.io/arch', 'amd64', 'arm64', 'ppc64le', 's390x')]),
      ...tolerating({ ...MASTER, operator: 'Exists' }, { ...CONTROL_PLANE, operator: 'Exists' }),
    },
  },
  { name: 'proxy-windows', podSpec: { ...WINDOWS, ...HOST_NETWORK, ...tolerating(CRITICAL_ADDONS, ALL) } },
  {
    name: 'host-setup-on-control-planes',
    podSpec: { ...HOST_NETWORK, ...tolerating({ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }) },
  },

  // Storage
  { name: 'csi-everywhere', podSpec: { ...HOST_NETWORK, ...tolerating(ALL) } },
  {
    name: 'csi-off-bare-metal',
    podSpec: {
      ...wanting([
        notAmong('instance.hetzner.cloud/is-root-server', 'true'),
        notAmong('instance.hetzner.cloud/provided-by', 'robot'),
      ]),
      ...tolerating(NO_EXECUTE, NO_SCHEDULE, CRITICAL_ADDONS),
    },
  },
  { name: 'csi-off-fargate', podSpec: { ...LINUX, hostNetwork: false, ...NOT_FARGATE, ...tolerating(ALL) } },
  { name: 'csi-off-fargate-windows', podSpec: { ...WINDOWS, ...NOT_FARGATE, ...tolerating(ALL) } },
  {
    name: 'csi-windows',
    podSpec: {
      ...WINDOWS,
      ...NOT_VIRTUAL,
      ...tolerating({ key: 'node.kubernetes.io/os', operator: 'Exists', effect: 'NoSchedule' }),
    },
  },
  {
    name: 'csi-windows-host-process',
    podSpec: {
      ...WINDOWS,
      ...HOST_NETWORK,
      ...NOT_VIRTUAL,
      ...tolerating({ key: 'node.kubernetes.io/os', operator: 'Exists', effect: 'NoSchedule' }),
    },
  },
  { name: 'file-system-by-label', podSpec: { ...HOST_NETWORK, nodeSelector: { storagenode: 'glusterfs' } } },
  { name: 'local-volumes', podSpec: { ...LINUX, ...wanting([among('pool', 'localssd')]) } },
  { name: 'raid-disks', podSpec: { nodeSelector: { 'cloud.google.com/gke-local-nvme-ssd': 'true' } } },

  // Devices
  { name: 'gpu-driver', podSpec: { ...HOST_NETWORK, ...wanting([ACCELERATOR]), ...tolerating(ALL) } },
  { name: 'gpu-driver-off-host-network', podSpec: { ...wanting([ACCELERATOR]), ...tolerating(ALL) } },
  {
    name: 'gpu-driver-where-none-is',
    podSpec: {
      ...HOST_NETWORK,
      ...wanting([
        ACCELERATOR,
        lacks('cloud.google.com/gke-gpu-driver-version'),
        lacks('cloud.google.com/gke-confidential-nodes-instance-type'),
      ]),
      ...tolerating(ALL),
    },
  },
  { name: 'gpu-device-plugin', podSpec: { ...wanting([ACCELERATOR]), ...tolerating(NO_EXECUTE, NO_SCHEDULE) } },
  {
    name: 'gpu-discovery',
    podSpec: wanting(
      [among('feature.node.kubernetes.io/pci-10de.present', 'true')],
      [among('feature.node.kubernetes.io/cpu-model.vendor_id', 'NVIDIA')],
      [among('nvidia.com/gpu.present', 'true')],
    ),
  },
  {
    name: 'gpu-driver-by-many-labels',
    podSpec: {
      nodeSelector: { 'nvidia.com/gpu.deploy.driver': 'true', 'example.com/a': 'a', 'example.com/b': 'b' },
      ...apart({ matchExpressions: [among('app.kubernetes.io/component', 'nvidia-driver', 'nvidia-vgpu-manager')] }),
      ...tolerating(GPU, { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' }),
    },
  },
  {
    name: 'gpu-driver-by-os-version',
    podSpec: {
      nodeSelector: {
        'nvidia.com/gpu.deploy.driver': 'true',
        'feature.node.kubernetes.io/system-os_release.OSTREE_VERSION': '418.94.202601010000-0',
      },
      ...tolerating(GPU),
    },
  },
  {
    name: 'gpu-partitions',
    podSpec: { nodeSelector: { 'nvidia.com/gpu.deploy.mig-manager': 'true' }, ...tolerating(GPU) },
  },
  { name: 'image-pull', podSpec: tolerating(NO_EXECUTE, NO_SCHEDULE) },

  // Windows agents
  { name: 'agent-windows', podSpec: { ...WINDOWS, ...HOST_NETWORK } },
  { name: 'daemon-windows', podSpec: { ...WINDOWS, ...HOST_NETWORK, ...NOT_VIRTUAL, ...tolerating(ALL) } },

  // The control plane's own
  {
    name: 'healer-on-control-planes',
    podSpec: {
      nodeSelector: { 'node-role.kubernetes.io/control-plane': '' },
      ...tolerating(NO_SCHEDULE, CRITICAL_ADDONS, NO_EXECUTE),
    },
  },
  {
    name: 'cloud-controller',
    podSpec: {
      ...HOST_NETWORK,
      ...wanting([has('node-role.kubernetes.io/control-plane')]),
      ...tolerating(
        { key: 'CriticalAddonsOnly', operator: 'Equal', value: 'true', effect: 'NoExecute' },
        { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
        MASTER,
        CONTROL_PLANE,
      ),
    },
  },
];
