import { isTerminal } from './is-terminal.ts';
import { isTerminating } from './is-terminating.ts';
import type { Pod } from './pod.ts';
import { targetNode } from './target-node.ts';

/** The Pods of each Node name, in the order they were in; a Node without Pods has no entry. */
export type PodsByNode = ReadonlyMap<string, readonly Pod[]>;

/** A stopped Pod that waits only for its finalizers is out of the way (daemon_controller.go:802). */
export function podsByNode(pods: readonly Pod[]): PodsByNode {
  const nodes = new Map<string, Pod[]>();
  for (const pod of pods) {
    if (isTerminal(pod) && isTerminating(pod)) continue;
    const node = targetNode(pod);
    if (node === undefined) continue;
    const there = nodes.get(node);
    if (there === undefined) nodes.set(node, [pod]);
    else there.push(pod);
  }
  return nodes;
}
