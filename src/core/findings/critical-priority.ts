/** The classes that every cluster has, and their values (kubernetes pkg/apis/scheduling/types.go:32, helpers.go:28). */
const CRITICAL: ReadonlyMap<string, number> = new Map([
  ['system-cluster-critical', 2_000_000_000],
  ['system-node-critical', 2_000_001_000],
]);

/** The priority of a class that Kubernetes itself brings; `undefined` for any other. */
export function criticalPriority(priorityClassName: string): number | undefined {
  return CRITICAL.get(priorityClassName);
}
