import { isObject, type JsonObject } from '../../core/parse/read.ts';
import { isNodeReady } from '../../core/rollout/is-node-ready.ts';
import { leavesNoPod } from '../../core/rollout/leaves-no-pod.ts';
import { type PodTrouble, podTrouble } from '../../core/rollout/pod-trouble.ts';
import type { RolloutEvidence } from '../cluster-reader.ts';

/** Collects, object by object, what speaks for a rollout that is stuck. Wrong shapes are left to those who parse them. */
export class EvidenceBox {
  readonly #nodesNotReady = new Set<string>();
  readonly #troubles = new Map<string, Map<string, PodTrouble>>();
  readonly #quotas = new Map<string, string[]>();

  add(value: unknown, kind: string): void {
    if (!isObject(value)) return;
    const { metadata } = value;
    const { namespace, name } = isObject(metadata) ? metadata : ({} as JsonObject);
    if (typeof name !== 'string') return;
    const within = typeof namespace === 'string' ? namespace : 'default';
    if (kind === 'Node' && !isNodeReady(value)) this.#nodesNotReady.add(name);
    if (kind === 'ResourceQuota' && leavesNoPod(value)) entry(this.#quotas, within, () => []).push(name);
    const trouble = kind === 'Pod' ? podTrouble(value) : undefined;
    if (trouble !== undefined) entry(this.#troubles, within, () => new Map<string, PodTrouble>()).set(name, trouble);
  }

  of(namespace: string): RolloutEvidence {
    return {
      nodesNotReady: this.#nodesNotReady,
      troubles: this.#troubles.get(namespace) ?? new Map(),
      quotasLeavingNoPod: (this.#quotas.get(namespace) ?? []).toSorted(),
    };
  }
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
