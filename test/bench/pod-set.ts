import { randomFrom } from '../conformance/random.ts';
import { fleetDaemonSet, fleetNode } from './fleet.ts';

/* A rollout half way through a fleet: one Pod on each Node, every second one of the old template. */

const SINCE = '2026-01-01T00:00:00Z';

/** A draft as the sync oracle takes it: it fills in hashes and revision data. */
export function rolloutDraft(nodes: number) {
  const random = randomFrom(2);
  const daemonSet = (image: string) => {
    const base = fleetDaemonSet(2) as { metadata: object; spec: { template: { spec: object } } };
    const template = {
      ...base.spec.template,
      spec: { ...base.spec.template.spec, containers: [{ name: 'agent', image }] },
    };
    const updateStrategy = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '10%', maxSurge: 0 } };
    return {
      ...base,
      metadata: {
        ...base.metadata,
        namespace: 'kube-system',
        generation: 2,
        annotations: { 'deprecated.daemonset.template.generation': '2' },
      },
      spec: { ...base.spec, template, updateStrategy },
    };
  };
  const owner = { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'agent-2', uid: 'ds-2', controller: true };
  const fleet = Array.from({ length: nodes }, (_, i) => fleetNode(i, random) as { metadata: { name: string } });
  const pod = (node: string, i: number) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `agent-2-${String(i).padStart(5, '0')}`,
      namespace: 'kube-system',
      uid: `pod-${i}`,
      creationTimestamp: SINCE,
      labels: {
        app: 'agent-2',
        'controller-revision-hash': `@hash${i % 2}`,
        'pod-template-generation': String(2 - (i % 2)),
      },
      ownerReferences: [owner],
    },
    spec: { nodeName: node, containers: [{ name: 'agent', image: 'agent:1' }] },
    status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: SINCE }] },
  });
  const revision = (i: number) => ({
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: {
      name: `agent-2-@hash${i}`,
      namespace: 'kube-system',
      uid: `revision-${i}`,
      labels: { app: 'agent-2', 'controller-revision-hash': `@hash${i}` },
      ownerReferences: [owner],
    },
    data: `@data${i}`,
    revision: 2 - i,
  });
  return {
    id: 'bench',
    daemonSets: [daemonSet('agent:2'), daemonSet('agent:1')],
    case: {
      daemonSet: '@daemonSet0',
      nodes: fleet,
      pods: fleet.map(({ metadata: { name } }, i) => pod(name, i)),
      revisions: [revision(0), revision(1)],
      now: '2026-01-01T12:00:00Z',
      nodesInBackoff: [],
    },
    runs: 1,
  };
}
