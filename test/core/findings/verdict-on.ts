import type { Node } from '../../../src/core/model/node.ts';
import { parseDaemonSet } from '../../../src/core/parse/parse-daemon-set.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { decide } from '../../../src/core/placement/decide.ts';
import type { VerdictKind } from '../../../src/core/placement/verdict.ts';

/** What the engine says of a manifest and a Node. */
export function verdictOn(node: Node, sent: unknown): VerdictKind | undefined {
  const parsed = parseDaemonSet(sent);
  return parsed.ok ? decide(daemonPodOf(parsed.value, { comparisonOperators: false }), node).kind : undefined;
}
