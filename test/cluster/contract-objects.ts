/* What the contract suite has an adapter hold: objects as a cluster stores them. */

const AT = '2026-01-01T12:00:00Z';
const OTHERS = { 'contract-a': ['contract-one', 'contract-two'], 'contract-b': ['contract-one'] } as const;

function node(name: string, isReady = true): object {
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, uid: `uid-${name}`, labels: { contract: 'yes' } },
    spec: { taints: [{ key: 'contract', effect: 'NoSchedule' }] },
    status: { conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False', lastTransitionTime: AT }] },
  };
}

function daemonSet(namespace: string, name: string): object {
  const labels = { app: name };
  const metadata = { namespace, name, uid: `uid-${namespace}-${name}`, generation: 1, creationTimestamp: AT };
  const container = { name: 'c', image: 'i:1' };
  // No Node matches, so no controller makes Pods of it.
  const spec = { nodeSelector: { contract: 'nowhere' }, containers: [container] };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata,
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } },
      revisionHistoryLimit: 10,
    },
    status: { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 },
  };
}

function pod(namespace: string, name: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace, name, uid: `uid-${namespace}-${name}`, labels: { contract: 'yes' }, creationTimestamp: AT },
    spec: { nodeName: 'contract-node-1', containers: [{ name: 'c', image: 'i:1' }] },
    status: { phase: 'Running' },
  };
}

function revision(namespace: string, name: string, number: number): object {
  const metadata = { namespace, name, uid: `uid-${namespace}-${name}`, creationTimestamp: AT };
  const data = { spec: { template: { $patch: 'replace' } } };
  return { apiVersion: 'apps/v1', kind: 'ControllerRevision', metadata, revision: number, data };
}

export const CONTRACT_NODES = Array.from({ length: 7 }, (_, at) => `contract-node-${at + 1}`);
export const CONTRACT_DOWN = 'contract-node-7';
export const CONTRACT_DAEMON_SETS = Object.entries(OTHERS).flatMap(([namespace, names]) =>
  names.map((name) => ({ namespace, name })),
);
export const CONTRACT_PODS = Array.from({ length: 5 }, (_, at) => `contract-pod-${at + 1}`);
export const CONTRACT_REVISIONS = ['contract-rev-1', 'contract-rev-2', 'contract-rev-3'];

/** All that the suite asks about, and a Secret that it does not. */
export const CONTRACT_OBJECTS: readonly object[] = [
  ...Object.keys(OTHERS).map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
  ...CONTRACT_NODES.map((name) => node(name, name !== CONTRACT_DOWN)),
  ...CONTRACT_DAEMON_SETS.map(({ namespace, name }) => daemonSet(namespace, name)),
  ...CONTRACT_PODS.map((name) => pod('contract-a', name)),
  pod('contract-b', 'contract-pod-elsewhere'),
  ...CONTRACT_REVISIONS.map((name, at) => revision('contract-a', name, at + 1)),
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { namespace: 'contract-a', name: 'contract-secret' },
    stringData: { password: 'canary' },
  },
];
