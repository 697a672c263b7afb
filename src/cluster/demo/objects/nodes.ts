import type { Fields } from './stored.ts';

interface Machine {
  readonly arch: 'amd64' | 'arm64';
  readonly cpu: number;
  readonly memoryKi: number;
  readonly more?: Fields;
}

const machines = {
  'm6i.large': { arch: 'amd64', cpu: 2, memoryKi: 7930136 },
  'm6i.2xlarge': { arch: 'amd64', cpu: 8, memoryKi: 32316156 },
  'm7g.xlarge': { arch: 'arm64', cpu: 4, memoryKi: 16081012 },
  'c6i.xlarge': { arch: 'amd64', cpu: 4, memoryKi: 7933556 },
  'g5.2xlarge': { arch: 'amd64', cpu: 8, memoryKi: 32301600, more: { 'nvidia.com/gpu': '1' } },
  'i4i.2xlarge': { arch: 'amd64', cpu: 8, memoryKi: 64946404 },
} as const satisfies Record<string, Machine>;

/** What makes one node of the demo different from the others. */
interface Difference {
  readonly name: string;
  readonly uid: string;
  readonly created: string;
  readonly resourceVersion: string;
  readonly zone: 'a' | 'b' | 'c';
  readonly machine: keyof typeof machines;
  /** Last part of the node's address, and which /24 its Pods live in. */
  readonly number: number;
  readonly pool: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly taints?: readonly Fields[];
  readonly unschedulable?: true;
  readonly diskPressure?: Fields;
  readonly notReady?: Fields;
  readonly images?: readonly Fields[];
}

const heartbeat = '2026-11-20T08:14:37Z';

function condition(type: string, status: string, reason: string, message: string, since: string): Fields {
  return { type, status, reason, message, lastHeartbeatTime: heartbeat, lastTransitionTime: since };
}

function image(name: string, sizeBytes: number): Fields {
  return { names: [name], sizeBytes };
}

function resources(machine: Machine): Fields {
  const reservedCpu = machine.cpu === 2 ? 70 : 70 + machine.cpu * 2.5;
  const common = { 'hugepages-1Gi': '0', 'hugepages-2Mi': '0', pods: '110', ...machine.more };
  return {
    capacity: {
      cpu: String(machine.cpu),
      'ephemeral-storage': '101430960Ki',
      memory: `${machine.memoryKi}Ki`,
      ...common,
    },
    allocatable: {
      cpu: `${machine.cpu * 1000 - reservedCpu}m`,
      'ephemeral-storage': '92404031Ki',
      memory: `${machine.memoryKi - 1_048_576}Ki`,
      ...common,
    },
  };
}

function conditions({ created, diskPressure, notReady }: Difference): readonly Fields[] {
  const noPressure = (type: string, resource: string, message: string) =>
    condition(type, 'False', `KubeletHas${resource}`, `kubelet has ${message}`, created);
  return [
    noPressure('MemoryPressure', 'SufficientMemory', 'sufficient memory available'),
    diskPressure ?? noPressure('DiskPressure', 'NoDiskPressure', 'no disk pressure'),
    noPressure('PIDPressure', 'SufficientPID', 'sufficient PID available'),
    notReady ?? condition('Ready', 'True', 'KubeletReady', 'kubelet is posting ready status', created),
  ];
}

function node(given: Difference): Fields {
  const machine: Machine = machines[given.machine];
  const hex = given.uid.replaceAll('-', '');
  const zone = `eu-west-1${given.zone}`;
  const podCIDR = `10.244.${given.number}.0/24`;
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: given.name,
      uid: given.uid,
      resourceVersion: given.resourceVersion,
      creationTimestamp: given.created,
      annotations: {
        'node.alpha.kubernetes.io/ttl': '0',
        'volumes.kubernetes.io/controller-managed-attach-detach': 'true',
      },
      labels: {
        'kubernetes.io/arch': machine.arch,
        'kubernetes.io/hostname': given.name,
        'kubernetes.io/os': 'linux',
        'node.example.com/pool': given.pool,
        'node.kubernetes.io/instance-type': given.machine,
        'topology.kubernetes.io/region': 'eu-west-1',
        'topology.kubernetes.io/zone': zone,
        ...given.labels,
      },
    },
    spec: {
      podCIDR,
      podCIDRs: [podCIDR],
      providerID: `aws:///${zone}/i-0${hex.slice(0, 16)}`,
      ...(given.taints !== undefined && { taints: given.taints }),
      ...(given.unschedulable && { unschedulable: true }),
    },
    status: {
      ...resources(machine),
      addresses: [
        { type: 'InternalIP', address: `10.20.0.${given.number}` },
        { type: 'Hostname', address: given.name },
      ],
      conditions: conditions(given),
      daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
      features: { supplementalGroupsPolicy: true },
      images: [
        ...(given.images ?? []),
        image('registry.k8s.io/kube-proxy:v1.37.2', 72_184_832),
        image('registry.k8s.io/pause:3.10.1', 320_448),
      ],
      nodeInfo: {
        architecture: machine.arch,
        bootID: `${hex.slice(24)}-${hex.slice(8, 12)}-${given.uid.slice(14, 23)}-${hex.slice(0, 12)}`,
        containerRuntimeVersion: 'containerd://2.1.5',
        kernelVersion: '6.8.0-1044-aws',
        kubeProxyVersion: '',
        kubeletVersion: 'v1.37.2',
        machineID: `ec2${hex.slice(16)}${hex.slice(3, 16)}`,
        operatingSystem: 'linux',
        osImage: 'Ubuntu 24.04.3 LTS',
        systemUUID: `ec2${hex.slice(19, 24)}${given.uid.slice(8)}`,
      },
    },
  };
}

const masterTaint = { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' };

const storageLabels = {
  role: 'storage-node',
  storagenode: 'glusterfs',
};

const rbdClient = { 'node.example.com/rbd': 'enabled' };

const machineNodes = [
  node({
    name: 'control-plane-1',
    uid: '4b0f3c52-9d5e-4b0c-8a43-7f1d2e6a9c10',
    created: '2026-03-02T07:41:12Z',
    resourceVersion: '48211907',
    zone: 'a',
    machine: 'm6i.large',
    number: 10,
    pool: 'control-plane',
    labels: {
      'node-role.kubernetes.io/control-plane': '',
      'node-role.kubernetes.io/master': '',
      'node.kubernetes.io/exclude-from-external-load-balancers': '',
    },
    taints: [masterTaint],
    images: [
      image('registry.k8s.io/etcd:3.6.5-0', 60_943_360),
      image('registry.k8s.io/kube-apiserver:v1.37.2', 91_204_608),
    ],
  }),
  node({
    name: 'worker-a-1',
    uid: 'd2a7e1b8-03f4-4e6d-9b21-5c8e0f7a3d44',
    created: '2026-03-02T07:58:40Z',
    resourceVersion: '48211941',
    zone: 'a',
    machine: 'm6i.2xlarge',
    number: 21,
    pool: 'general',
    labels: rbdClient,
  }),
  node({
    name: 'worker-b-1',
    uid: '9e614f0d-7c2b-4a95-b1e8-d03a6f52c871',
    created: '2026-03-02T07:58:44Z',
    resourceVersion: '48211886',
    zone: 'b',
    machine: 'm6i.2xlarge',
    number: 22,
    pool: 'general',
    labels: rbdClient,
  }),
  // Cordoned for a kernel update.
  node({
    name: 'worker-b-2',
    uid: '1f83d9ab-5be0-4cd1-a91f-8e4b27c0d635',
    created: '2026-06-17T13:20:05Z',
    resourceVersion: '48206630',
    zone: 'b',
    machine: 'm6i.2xlarge',
    number: 23,
    pool: 'general',
    labels: rbdClient,
    unschedulable: true,
    taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule', timeAdded: '2026-11-20T06:02:51Z' }],
  }),
  node({
    name: 'worker-c-1',
    uid: 'c5d2b6e7-8f19-4370-86ad-29e1f4b7508c',
    created: '2026-03-02T07:58:47Z',
    resourceVersion: '48211922',
    zone: 'c',
    machine: 'm6i.2xlarge',
    number: 24,
    pool: 'general',
    labels: rbdClient,
  }),
  // Its network plugin has died.
  node({
    name: 'worker-c-2',
    uid: '70be4a93-d6c8-4f2e-9a57-e3b08d14f62a',
    created: '2026-06-17T13:21:30Z',
    resourceVersion: '48210514',
    zone: 'c',
    machine: 'm6i.2xlarge',
    number: 25,
    pool: 'general',
    labels: rbdClient,
    taints: [
      { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule', timeAdded: '2026-11-20T07:33:09Z' },
      { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute', timeAdded: '2026-11-20T07:33:14Z' },
    ],
    notReady: condition(
      'Ready',
      'False',
      'KubeletNotReady',
      'container runtime network not ready: cni plugin not initialized',
      '2026-11-20T07:33:08Z',
    ),
  }),
  node({
    name: 'arm-a-1',
    uid: '38c7f25e-b40d-4198-a6e2-61d95c0b7fe3',
    created: '2026-07-29T09:12:56Z',
    resourceVersion: '48211978',
    zone: 'a',
    machine: 'm7g.xlarge',
    number: 31,
    pool: 'arm',
  }),
  node({
    name: 'gpu-b-1',
    uid: 'a91b0e6c-2d75-4c83-b7f4-0c5e8d3a6192',
    created: '2026-08-11T15:47:22Z',
    resourceVersion: '48211863',
    zone: 'b',
    machine: 'g5.2xlarge',
    number: 41,
    pool: 'gpu',
    labels: {
      ...rbdClient,
      'nvidia.com/gpu.count': '1',
      'nvidia.com/gpu.present': 'true',
      'nvidia.com/gpu.product': 'NVIDIA-A10G',
    },
    taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
    images: [image('nvcr.io/nvidia/k8s-device-plugin:v0.17.4', 158_236_672)],
  }),
  node({
    name: 'spot-c-1',
    uid: '65f1d83a-e9b7-4d04-8c3e-b27a9f405e1d',
    created: '2026-11-19T22:06:18Z',
    resourceVersion: '48211995',
    zone: 'c',
    machine: 'c6i.xlarge',
    number: 51,
    pool: 'spot',
    labels: { 'node.example.com/spot': 'true' },
    taints: [
      { key: 'node.example.com/spot', value: 'true', effect: 'PreferNoSchedule' },
      { key: 'node.example.com/spot', value: 'true', effect: 'NoExecute' },
    ],
  }),
  node({
    name: 'storage-a-1',
    uid: 'e07c5a14-61fb-4e38-9d80-f4a2b3c96d57',
    created: '2026-04-20T10:33:01Z',
    resourceVersion: '48211850',
    zone: 'a',
    machine: 'i4i.2xlarge',
    number: 61,
    pool: 'storage',
    labels: storageLabels,
    images: [image('gluster/gluster-centos:gluster4u1_centos7', 425_512_960)],
  }),
  // Its image filesystem is nearly full.
  node({
    name: 'storage-b-1',
    uid: '2c96e8f0-a53d-47b1-8e6f-1d70b4c2a98e',
    created: '2026-04-20T10:33:09Z',
    resourceVersion: '48211204',
    zone: 'b',
    machine: 'i4i.2xlarge',
    number: 62,
    pool: 'storage',
    labels: storageLabels,
    taints: [{ key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule', timeAdded: '2026-11-20T07:51:40Z' }],
    diskPressure: condition(
      'DiskPressure',
      'True',
      'KubeletHasDiskPressure',
      'kubelet has disk pressure',
      '2026-11-20T07:51:38Z',
    ),
    images: [image('gluster/gluster-centos:gluster4u1_centos7', 425_512_960)],
  }),
];

/** No machine at all: a virtual kubelet that starts each Pod on an instance of its own. */
const virtualNode: Fields = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: 'virtual-a-1',
    uid: 'b84d17f6-0e2c-4a69-95d3-7c61e0a8f24b',
    resourceVersion: '48211959',
    creationTimestamp: '2026-09-03T11:05:33Z',
    annotations: { 'node.alpha.kubernetes.io/ttl': '0' },
    labels: {
      'kubernetes.io/arch': 'amd64',
      'kubernetes.io/hostname': 'virtual-a-1',
      'kubernetes.io/os': 'linux',
      'kubernetes.io/role': 'agent',
      'node.example.com/pool': 'burst',
      'node.kubernetes.io/exclude-from-external-load-balancers': 'true',
      'topology.kubernetes.io/region': 'eu-west-1',
      'topology.kubernetes.io/zone': 'eu-west-1a',
      type: 'virtual-kubelet',
    },
  },
  spec: { taints: [{ key: 'virtual-kubelet.io/provider', value: 'kip', effect: 'NoSchedule' }] },
  status: {
    capacity: { cpu: '100', memory: '512Gi', pods: '200' },
    allocatable: { cpu: '100', memory: '512Gi', pods: '200' },
    addresses: [{ type: 'InternalIP', address: '10.20.0.71' }],
    conditions: [condition('Ready', 'True', 'KubeletReady', 'kip is ready to start instances', '2026-09-03T11:05:35Z')],
    daemonEndpoints: { kubeletEndpoint: { Port: 10250 } },
    nodeInfo: {
      architecture: 'amd64',
      bootID: '',
      containerRuntimeVersion: '',
      kernelVersion: '',
      kubeProxyVersion: '',
      kubeletVersion: 'v1.37.0-vk-kip-1.4.1',
      machineID: '',
      operatingSystem: 'linux',
      osImage: '',
      systemUUID: '',
    },
  },
};

export const nodes: readonly Fields[] = [...machineNodes, virtualNode];
