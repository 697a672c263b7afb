import type { Node } from '../model/node.ts';
import type { Placement } from './place.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

/** Nodes that no rule of the DaemonSet can tell apart. */
export interface NodeClass {
  /** Holds for all of them; what its reasons found is what they found on the first example. */
  readonly verdict: Verdict;
  readonly size: number;
  /** Names of the first few. */
  readonly examples: readonly string[];
}

const EXAMPLES = 3;
const ORDER: readonly VerdictKind[] = ['shouldRun', 'shouldContinueRunning', 'shouldNotRun'];

/** The classes of a placement: those that should run first, the larger before the smaller. */
export function listClasses({ index, classes, verdicts }: Placement): NodeClass[] {
  const examples: string[][] = verdicts.map(() => []);
  for (let node = 0; node < index.nodes.length; node++) {
    const named = examples[classes.groupOf[node] as number] as string[];
    if (named.length < EXAMPLES) named.push((index.nodes[node] as Node).name);
  }
  return verdicts
    .map((verdict, group) => ({
      verdict,
      size: classes.sizes[group] as number,
      examples: examples[group] as string[],
    }))
    .sort((a, b) => ORDER.indexOf(a.verdict.kind) - ORDER.indexOf(b.verdict.kind) || b.size - a.size);
}
