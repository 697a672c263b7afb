/** Which fields of an object are read; `true` keeps all below. What is not named here is stepped over, never kept. */
export interface KeptFields {
  readonly [field: string]: KeptFields | true;
}

/**
 * What a placement reads of the kinds it knows, in one tree: an object may name its kind last. A Secret's `data`, a
 * container's `env` and a Node's `status` are not in it.
 */
export const PLACEMENT_FIELDS: KeptFields = {
  apiVersion: true,
  kind: true,
  metadata: { name: true, namespace: true, labels: true },
  spec: {
    taints: true,
    template: {
      spec: {
        nodeName: true,
        nodeSelector: true,
        affinity: { nodeAffinity: true },
        tolerations: true,
        hostNetwork: true,
      },
    },
  },
};

/**
 * What one sync reads: besides, whose an object is and since when, how a Pod is, and a DaemonSet's template and
 * revisions whole, since their hash covers every field. Annotations may hold a manifest with secrets, so only one is kept.
 */
export const SYNC_FIELDS: KeptFields = {
  apiVersion: true,
  kind: true,
  metadata: {
    name: true,
    namespace: true,
    uid: true,
    generation: true,
    labels: true,
    annotations: { 'deprecated.daemonset.template.generation': true },
    ownerReferences: true,
    creationTimestamp: true,
    deletionTimestamp: true,
  },
  spec: {
    taints: true,
    nodeName: true,
    affinity: { nodeAffinity: true },
    selector: true,
    template: true,
    updateStrategy: true,
    minReadySeconds: true,
    revisionHistoryLimit: true,
    scopes: true,
    scopeSelector: true,
    secondsToReady: true,
    secondsToStop: true,
    secondsToCollect: true,
    neverReadyOn: true,
    nodesNotReady: true,
    changes: true,
  },
  status: {
    phase: true,
    conditions: true,
    containerStatuses: true,
    initContainerStatuses: true,
    hard: true,
    used: true,
    desiredNumberScheduled: true,
    currentNumberScheduled: true,
    numberMisscheduled: true,
    numberReady: true,
    updatedNumberScheduled: true,
    numberAvailable: true,
    numberUnavailable: true,
    observedGeneration: true,
    collisionCount: true,
  },
  revision: true,
  // A revision's data comes before its kind. That of a Secret is let go with the object, as soon as its kind is known.
  data: true,
};

/** What a sync reads, and all that a Pod has in common with a template: annotations and the whole spec. */
export const DRIFT_FIELDS: KeptFields = {
  ...SYNC_FIELDS,
  metadata: { ...(SYNC_FIELDS['metadata'] as KeptFields), annotations: true },
  spec: true,
};
