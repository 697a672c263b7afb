import { type Random, randomFrom } from '../conformance/random.ts';

/* A fleet as a large cloud account has it: Nodes of some 10 KB each, most of it images, conditions and managed fields. */

const TYPES = ['m6i.2xlarge', 'c6i.4xlarge', 'r6i.xlarge', 'g5.12xlarge', 'm6g.2xlarge'] as const;
const ZONES = ['a', 'b', 'c'] as const;
const POOLS = Array.from({ length: 12 }, (_, i) => `pool-${i}`);
const TEAMS = ['search', 'ads', 'data', 'core'] as const;
const SINCE = '2026-01-01T00:00:00Z';
const REGISTRY = '602401143452.dkr.ecr.eu-west-1.amazonaws.com';

function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => random.int(16).toString(16)).join('');
}

export function fleetNode(index: number, random: Random) {
  const type = random.pick(TYPES);
  const pool = random.pick(POOLS);
  const zone = `eu-west-1${random.pick(ZONES)}`;
  const name = `ip-10-${(index >> 16) & 255}-${(index >> 8) & 255}-${index & 255}.eu-west-1.compute.internal`;
  const arch = type.startsWith('m6g') ? 'arm64' : 'amd64';
  const isGpu = type.startsWith('g5');
  const isCordoned = random.chance(0.01);
  const labels: Record<string, string> = {
    'beta.kubernetes.io/arch': arch,
    'beta.kubernetes.io/instance-type': type,
    'beta.kubernetes.io/os': 'linux',
    'eks.amazonaws.com/capacityType': random.pick(['ON_DEMAND', 'SPOT']),
    'eks.amazonaws.com/nodegroup': pool,
    'eks.amazonaws.com/nodegroup-image': `ami-${hex(random, 8)}`,
    'failure-domain.beta.kubernetes.io/region': 'eu-west-1',
    'failure-domain.beta.kubernetes.io/zone': zone,
    'k8s.io/cloud-provider-aws': hex(random, 32),
    'kubernetes.io/arch': arch,
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': random.chance(0.02) ? 'windows' : 'linux',
    'node.kubernetes.io/instance-type': type,
    ...(isGpu ? { 'nvidia.com/gpu.present': 'true' } : {}),
    team: random.pick(TEAMS),
    'topology.ebs.csi.aws.com/zone': zone,
    'topology.kubernetes.io/region': 'eu-west-1',
    'topology.kubernetes.io/zone': zone,
  };
  const taints = [
    ...(isGpu ? [{ effect: 'NoSchedule', key: 'nvidia.com/gpu', value: 'true' }] : []),
    ...(pool === 'pool-0' ? [{ effect: 'NoSchedule', key: 'dedicated', value: 'search' }] : []),
    ...(pool === 'pool-1' ? [{ effect: 'NoExecute', key: 'dedicated', value: 'data' }] : []),
    ...(random.chance(0.01) ? [{ effect: 'NoExecute', key: 'node.kubernetes.io/unreachable', timeAdded: SINCE }] : []),
    ...(isCordoned ? [{ effect: 'NoSchedule', key: 'node.kubernetes.io/unschedulable', timeAdded: SINCE }] : []),
  ];
  const resources = { cpu: '8', 'ephemeral-storage': '95551679124', memory: '32Gi', pods: '58' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      annotations: {
        'csi.volume.kubernetes.io/nodeid': '{"ebs.csi.aws.com":"i-0"}',
        'node.alpha.kubernetes.io/ttl': '0',
      },
      creationTimestamp: SINCE,
      labels,
      managedFields: ['kubelet', 'cloud-controller'].map((manager) => ({
        apiVersion: 'v1',
        fieldsType: 'FieldsV1',
        fieldsV1: {
          'f:metadata': { 'f:labels': Object.fromEntries(Object.keys(labels).map((key) => [`f:${key}`, {}])) },
        },
        manager,
        operation: 'Update',
        time: SINCE,
      })),
      name,
      resourceVersion: String(1 + random.int(1e9)),
      uid: hex(random, 32),
    },
    spec: {
      providerID: `aws:///${zone}/i-${hex(random, 16)}`,
      ...(taints.length > 0 ? { taints } : {}),
      ...(isCordoned ? { unschedulable: true } : {}),
    },
    status: {
      addresses: [{ address: '192.0.2.1', type: 'InternalIP' }],
      allocatable: resources,
      capacity: resources,
      conditions: ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'Ready'].map((condition) => ({
        lastHeartbeatTime: SINCE,
        lastTransitionTime: SINCE,
        message: `kubelet reports ${condition}`,
        reason: `Kubelet${condition}`,
        status: condition === 'Ready' ? 'True' : 'False',
        type: condition,
      })),
      images: Array.from({ length: 29 }, () => ({
        names: [
          `${REGISTRY}/team/${hex(random, 8)}@sha256:${hex(random, 64)}`,
          `${REGISTRY}/team/${hex(random, 8)}:v${1 + random.int(99)}`,
        ],
        sizeBytes: 1e6 + random.int(1e9),
      })),
      nodeInfo: {
        architecture: arch,
        bootID: hex(random, 32),
        containerRuntimeVersion: 'containerd://2.0.0',
        kernelVersion: '6.1',
        kubeProxyVersion: 'v1.37.2',
        kubeletVersion: 'v1.37.2',
        machineID: hex(random, 32),
        operatingSystem: 'linux',
        osImage: 'Amazon Linux 2023',
        systemUUID: hex(random, 32),
      },
    },
  };
}

/** Six shapes of agents: everywhere, Linux only, tolerating all, GPU, a long affinity, one pool. */
export function fleetDaemonSet(index: number): object {
  const require = (nodeSelectorTerms: readonly object[]) => ({
    affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
  });
  const within = (key: string, ...values: string[]) => ({ key, operator: 'In', values });
  const shapes = [
    {},
    { nodeSelector: { 'kubernetes.io/os': 'linux' } },
    { hostNetwork: true, tolerations: [{ operator: 'Exists' }] },
    {
      tolerations: [{ effect: 'NoSchedule', key: 'nvidia.com/gpu', operator: 'Exists' }],
      ...require([{ matchExpressions: [within('nvidia.com/gpu.present', 'true')] }]),
    },
    require([
      {
        matchExpressions: [
          within('kubernetes.io/os', 'linux'),
          within('kubernetes.io/arch', 'amd64', 'arm64'),
          { key: 'eks.amazonaws.com/compute-type', operator: 'NotIn', values: ['fargate', 'auto', 'hybrid'] },
        ],
      },
      { matchExpressions: [within('team', 'core')] },
    ]),
    {
      nodeSelector: { 'eks.amazonaws.com/nodegroup': POOLS[index % POOLS.length] },
      tolerations: [{ effect: 'NoSchedule', key: 'dedicated', operator: 'Equal', value: 'search' }],
    },
  ];
  const labels = { app: `agent-${index}` };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: `agent-${index}`, namespace: 'kube-system', uid: `ds-${index}` },
    spec: {
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: { containers: [{ image: `agent-${index}:1`, name: 'agent' }], ...shapes[index % shapes.length] },
      },
    },
  };
}

/** A Pod of `fleetDaemonSet(0)` on the Node, as a kubelet reports it: some 5 KB. */
export function fleetPod(index: number, nodeName: string, random: Random): object {
  const volume = `kube-api-access-${hex(random, 5)}`;
  const condition = (type: string) => ({ lastProbeTime: null, lastTransitionTime: SINCE, status: 'True', type });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      creationTimestamp: SINCE,
      generateName: 'agent-0-',
      labels: {
        app: 'agent-0',
        'controller-revision-hash': index % 2 === 0 ? '5d8c9f7b6' : '7c6f5b4d9',
        'pod-template-generation': '1',
      },
      managedFields: ['kube-controller-manager', 'kubelet'].map((manager) => ({
        apiVersion: 'v1',
        fieldsType: 'FieldsV1',
        fieldsV1: { 'f:spec': Object.fromEntries(Array.from({ length: 40 }, () => [`f:${hex(random, 12)}`, {}])) },
        manager,
        operation: 'Update',
        time: SINCE,
      })),
      name: `agent-0-${String(index).padStart(5, '0')}`,
      namespace: 'kube-system',
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          blockOwnerDeletion: true,
          controller: true,
          kind: 'DaemonSet',
          name: 'agent-0',
          uid: 'ds-0',
        },
      ],
      resourceVersion: String(1 + random.int(1e9)),
      uid: hex(random, 32),
    },
    spec: {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: [nodeName] }] }],
          },
        },
      },
      containers: [
        {
          env: [{ name: 'TOKEN', value: hex(random, 64) }],
          image: 'agent-0:1',
          name: 'agent',
          volumeMounts: [{ mountPath: '/var/run/secrets/kubernetes.io/serviceaccount', name: volume }],
        },
      ],
      nodeName,
      tolerations: [
        'not-ready',
        'unreachable',
        'disk-pressure',
        'memory-pressure',
        'pid-pressure',
        'unschedulable',
      ].map((key) => ({ effect: 'NoExecute', key: `node.kubernetes.io/${key}`, operator: 'Exists' })),
      volumes: [{ name: volume, projected: { sources: [{ serviceAccountToken: { path: 'token' } }] } }],
    },
    status: {
      conditions: ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map(
        condition,
      ),
      containerStatuses: [
        {
          containerID: `containerd://${hex(random, 64)}`,
          image: 'agent-0:1',
          imageID: `agent-0@sha256:${hex(random, 64)}`,
          name: 'agent',
          ready: true,
          restartCount: 0,
          state: { running: { startedAt: SINCE } },
        },
      ],
      hostIP: '192.0.2.1',
      phase: 'Running',
      podIP: '198.51.100.1',
      startTime: SINCE,
    },
  };
}

/**
 * A List as `kubectl get daemonsets,nodes -o json` gives it, in pieces of one object each; `pods` adds one Pod of the first
 * DaemonSet on each of so many Nodes.
 */
export function* fleetList(nodes: number, daemonSets: number, pods = 0): Generator<string> {
  const random = randomFrom(1);
  const drawn = randomFrom(2);
  yield '{"apiVersion":"v1","items":[';
  for (let i = 0; i < daemonSets; i++) yield `${i === 0 ? '' : ','}${JSON.stringify(fleetDaemonSet(i))}`;
  for (let i = 0; i < nodes; i++) {
    const node = fleetNode(i, random);
    yield `,${JSON.stringify(node)}`;
    if (i < pods) yield `,${JSON.stringify(fleetPod(i, node.metadata.name, drawn))}`;
  }
  yield '],"kind":"List","metadata":{"resourceVersion":""}}';
}
