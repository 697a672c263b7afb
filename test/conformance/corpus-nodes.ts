import type { JsonObject } from './placement-case.ts';

/** A cluster of one Node of each kind that people run. */
export const CORPUS_NODES: readonly JsonObject[] = [
  {
    metadata: {
      name: 'general-amd64',
      labels: {
        'kubernetes.io/hostname': 'general-amd64',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'topology.kubernetes.io/zone': 'eu-central-1a',
        'node.kubernetes.io/instance-type': 'm7i.2xlarge',
        'cloud.google.com/gke-local-nvme-ssd': 'true',
        pool: 'localssd',
        storagenode: 'glusterfs',
        'ovn.kubernetes.io/bgp': 'true',
      },
    },
    spec: { podCIDR: '10.0.0.0/24' },
    status: { conditions: [{ type: 'Ready', status: 'True' }] },
  },
  {
    metadata: {
      name: 'spot-arm64',
      labels: {
        'kubernetes.io/hostname': 'spot-arm64',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'arm64',
        'topology.kubernetes.io/zone': 'eu-central-1b',
        'karpenter.sh/capacity-type': 'spot',
        'eks.amazonaws.com/compute-type': 'auto',
      },
    },
    spec: { taints: [{ key: 'example.com/spot', value: 'true', effect: 'NoSchedule' }] },
  },
  {
    metadata: {
      name: 'windows-2022',
      labels: {
        'kubernetes.io/hostname': 'windows-2022',
        'kubernetes.io/os': 'windows',
        'kubernetes.io/arch': 'amd64',
        'node.kubernetes.io/windows-build': '10.0.20348',
      },
    },
    spec: { taints: [{ key: 'node.kubernetes.io/os', value: 'windows', effect: 'NoSchedule' }] },
  },
  {
    metadata: {
      name: 'control-plane',
      labels: {
        'kubernetes.io/hostname': 'control-plane',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'node-role.kubernetes.io/control-plane': '',
        'node.kubernetes.io/exclude-from-external-load-balancers': '',
      },
    },
    spec: {
      taints: [
        { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
        { key: 'CriticalAddonsOnly', value: 'true', effect: 'NoExecute' },
      ],
    },
  },
  {
    metadata: {
      name: 'gpu-a100',
      labels: {
        'kubernetes.io/hostname': 'gpu-a100',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'cloud.google.com/gke-accelerator': 'nvidia-tesla-a100',
        'cloud.google.com/gke-gpu-driver-version': 'latest',
        'feature.node.kubernetes.io/pci-10de.present': 'true',
        'nvidia.com/gpu.present': 'true',
        'nvidia.com/gpu.count': '8',
        'nvidia.com/gpu.deploy.driver': 'true',
        'nvidia.com/gpu.deploy.mig-manager': 'true',
      },
    },
    spec: { taints: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }] },
  },
  {
    metadata: {
      name: 'not-ready',
      labels: {
        'kubernetes.io/hostname': 'not-ready',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'instance.hetzner.cloud/provided-by': 'robot',
      },
    },
    spec: {
      taints: [
        { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' },
        { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute', timeAdded: '2026-11-24T12:00:00Z' },
        { key: 'node.kubernetes.io/network-unavailable', effect: 'NoSchedule' },
      ],
    },
    status: { conditions: [{ type: 'Ready', status: 'Unknown' }] },
  },
  {
    metadata: {
      name: 'cordoned',
      labels: {
        'kubernetes.io/hostname': 'cordoned',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 's390x',
        'batch.amazonaws.com/compute-environment': 'nightly',
      },
    },
    spec: {
      unschedulable: true,
      taints: [
        { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule', timeAdded: '2026-11-24T12:00:00Z' },
        { key: 'batch.amazonaws.com/batch-node', effect: 'NoSchedule' },
        { key: 'batch.amazonaws.com/batch-node', effect: 'NoExecute' },
      ],
    },
  },
  {
    metadata: {
      name: 'fargate-10-0-0-7',
      labels: {
        'kubernetes.io/hostname': 'fargate-10-0-0-7',
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'eks.amazonaws.com/compute-type': 'fargate',
        type: 'virtual-kubelet',
      },
    },
    spec: {
      taints: [
        { key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' },
        { key: 'virtual-kubelet.io/provider', value: 'aws', effect: 'NoExecute' },
      ],
    },
  },
];
