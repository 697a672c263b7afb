/** Which fields of an object are read; `true` keeps all below. What is not named here is stepped over, never kept. */
export interface KeptFields {
  readonly [field: string]: KeptFields | true;
}

/**
 * What the engine reads of the kinds it knows, in one tree: an object may name its kind last. A Secret's `data`, a
 * container's `env` and a Node's `status` are not in it.
 */
export const KEPT_FIELDS: KeptFields = {
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
