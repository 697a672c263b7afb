import type { Choice, CreationReason, DeletionReason, PodSetDiff } from '../pod-set/pod-set-diff.ts';

/** Whether these Nodes come first or last where chance decides. */
export interface Preference {
  readonly nodes: ReadonlySet<string>;
  readonly come: 'first' | 'last';
}

/** The diff as chance might have it, too. What the burst limit puts off comes soon anyhow, and stays as it is. */
export function chooseOtherwise(diff: PodSetDiff, preference: Preference): PodSetDiff {
  let { create, delete: deletions } = diff;
  const nodeOf = new Map(diff.pods.map(({ name, node }) => [name, node as string]));
  for (const choice of diff.choices) {
    if (choice.reason === 'burst') continue;
    const from = new Set(choice.from);
    if (choice.action === 'create') {
      const picked = pickOf(choice, (node) => node, preference);
      const made = picked.map((node) => ({ node, reason: choice.reason as CreationReason }));
      create = [...create.filter(({ node }) => !from.has(node)), ...made];
    } else if (choice.action === 'delete') {
      const picked = pickOf(choice, (pod) => nodeOf.get(pod) as string, preference);
      const made = picked.map((pod) => ({
        pod,
        node: nodeOf.get(pod) as string,
        reason: choice.reason as DeletionReason,
      }));
      deletions = [...deletions.filter(({ pod }) => !from.has(pod)), ...made];
    }
  }
  return { ...diff, create, delete: deletions };
}

function pickOf({ from, pick }: Choice, nodeOf: (name: string) => string, { nodes, come }: Preference): string[] {
  const isEarly = (name: string) => nodes.has(nodeOf(name)) === (come === 'first');
  return [...from.filter(isEarly), ...from.filter((name) => !isEarly(name))].slice(0, pick);
}
