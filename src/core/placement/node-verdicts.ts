import type { Node } from '../model/node.ts';
import { decide } from './decide.ts';
import type { Column } from './node-index.ts';
import { type Partition, refine } from './partition.ts';
import type { Placement } from './place.ts';
import type { Verdict } from './verdict.ts';

/** The verdict on each Node with what its own reasons found: `verdicts[groups.groupOf[i]]` is Node i's. */
export interface NodeVerdicts {
  readonly groups: Partition;
  readonly verdicts: readonly Verdict[];
}

/**
 * Splits the classes by the values their reasons name; a class whose reasons name none stays whole. So there are
 * only as many verdicts as there are different things to say, and Nodes share them.
 */
export function nodeVerdicts({ index, daemonPod, classes, verdicts }: Placement): NodeVerdicts {
  const found = verdicts.map(foundBy);
  let groups = classes;
  const split = <T>({ values, idOf }: Column<T>, named: (group: number) => boolean): void => {
    const outcomeOf = Uint32Array.from(values.keys());
    // The class of a group is the class of its first Node.
    const splits = groups.firsts.map((first) => named(classes.groupOf[first] as number));
    groups = refine(groups, { idOf, outcomeOf, outcomes: values.length, splits });
  };
  for (const key of new Set(found.flatMap(({ labels }) => labels))) {
    split(index.label(key), (group) => (found[group] as Found).labels.includes(key));
  }
  if (found.some(({ name }) => name)) split(index.names(), (group) => (found[group] as Found).name);
  return { groups, verdicts: groups.firsts.map((first) => decide(daemonPod, index.nodes[first] as Node)) };
}

/** The labels whose values a verdict's reasons name, and whether they name the Node itself. */
interface Found {
  readonly labels: readonly string[];
  readonly name: boolean;
}

function foundBy({ reasons }: Verdict): Found {
  const labels: string[] = [];
  let name = false;
  for (const reason of reasons) {
    if (reason.code === 'nodeNameMismatch') name = true;
    if (reason.code === 'nodeSelectorMismatch') labels.push(reason.key);
    if (reason.code !== 'nodeAffinityMismatch') continue;
    for (const mismatch of reason.terms) {
      if (mismatch.kind !== 'failed') continue;
      labels.push(...mismatch.expressions.map(({ key }) => key));
      name ||= mismatch.fields.length > 0;
    }
  }
  return { labels, name };
}
