import type { PodFact, PodSetDiff } from '../pod-set/pod-set-diff.ts';

/** The DaemonSet's own Pods that count on each Node name, be there such a Node or not. */
export function podsOfNodes({ nodes, pods }: PodSetDiff): ReadonlyMap<string, readonly PodFact[]> {
  const facts = new Map(pods.map((pod) => [pod.name, pod]));
  const found = new Map<string, PodFact[]>(
    nodes.map(({ name, pods: names }) => [name, names.map((pod) => facts.get(pod) as PodFact)]),
  );
  for (const pod of pods) {
    if (pod.node === undefined || found.has(pod.node)) continue;
    // Only the controller's own are listed so on a Node that is gone: `terminating` and `boundToGoneNode`.
    if (pod.reason !== 'boundToGoneNode' && pod.reason !== 'terminating') continue;
    found.set(pod.node, [...(found.get(pod.node) ?? []), pod]);
  }
  return found;
}
