import type { Json, JsonObject, PlacementCase } from './placement-case.ts';

/** A case in the making. Members may be null or missing wherever Go allows it; maps keep a key named `__proto__`. */
export interface Draft {
  comparisonOperators: boolean;
  podSpec: DraftPodSpec;
  /** Stands in place of `{template: {spec: podSpec}}`. */
  daemonSetSpec?: Json;
  nodes: DraftNode[];
}

export interface DraftPodSpec {
  nodeName?: string | null;
  hostNetwork?: boolean | null;
  nodeSelector?: Map<string, string | null> | null;
  affinity?: DraftAffinity | null;
  tolerations?: (DraftToleration | null)[] | null;
  /** Members that placement does not read. */
  others?: JsonObject;
}

export interface DraftAffinity {
  nodeAffinity?: DraftNodeAffinity | null;
  podAffinity?: Json;
  podAntiAffinity?: Json;
}

export interface DraftNodeAffinity {
  requiredDuringSchedulingIgnoredDuringExecution?: { nodeSelectorTerms?: (DraftTerm | null)[] | null } | null;
  preferredDuringSchedulingIgnoredDuringExecution?: { weight: number; preference: DraftTerm }[] | null;
}

export interface DraftTerm {
  matchExpressions?: (DraftRequirement | null)[] | null;
  matchFields?: (DraftRequirement | null)[] | null;
}

export interface DraftRequirement {
  key?: string | null;
  operator?: string | null;
  values?: (string | null)[] | null;
}

export interface DraftToleration {
  key?: string | null;
  operator?: string | null;
  value?: string | null;
  effect?: string | null;
  tolerationSeconds?: number | null;
}

export interface DraftTaint {
  key?: string | null;
  value?: string | null;
  effect?: string | null;
  timeAdded?: string | null;
}

export interface DraftNode {
  name: string;
  labels: Map<string, string | null> | null;
  taints: (DraftTaint | null)[] | null;
  /** Members that placement does not read. */
  metadata?: JsonObject;
  spec?: JsonObject;
  status?: JsonObject;
}

export function caseOf(id: string, { comparisonOperators, podSpec, daemonSetSpec, nodes }: Draft): PlacementCase {
  return {
    id,
    comparisonOperators,
    daemonSet: {
      metadata: { name: 'ds', namespace: 'default' },
      spec: daemonSetSpec === undefined ? { template: { spec: podSpecOf(podSpec) } } : daemonSetSpec,
    },
    nodes: nodes.map(nodeOf),
  };
}

function podSpecOf({ nodeSelector, others, ...members }: DraftPodSpec): JsonObject {
  const selector = nodeSelector === undefined ? {} : { nodeSelector: mapOf(nodeSelector) };
  return { ...selector, ...(members as JsonObject), ...others };
}

function nodeOf({ name, labels, taints, metadata, spec, status }: DraftNode): JsonObject {
  const tainted = taints?.length === 0 ? {} : { taints: taints as Json };
  return {
    metadata: { name, labels: mapOf(labels), ...metadata },
    ...(spec === undefined && taints?.length === 0 ? {} : { spec: { ...tainted, ...spec } }),
    ...(status === undefined ? {} : { status }),
  };
}

function mapOf(map: ReadonlyMap<string, string | null> | null): Json {
  // `fromEntries` defines own properties, so `__proto__` stays a key.
  return map === null ? null : Object.fromEntries(map);
}
