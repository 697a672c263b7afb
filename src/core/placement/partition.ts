/** Nodes in groups, numbered by their first Node: `groupOf[i]` is Node i's group. */
export interface Partition {
  readonly groupOf: Uint32Array;
  /** Index of the first Node of each group. */
  readonly firsts: readonly number[];
  /** How many Nodes each group has. */
  readonly sizes: readonly number[];
}

/** All Nodes in one group. */
export function wholePartition(nodeCount: number): Partition {
  const groupOf = new Uint32Array(nodeCount);
  return nodeCount === 0 ? { groupOf, firsts: [], sizes: [] } : { groupOf, firsts: [0], sizes: [nodeCount] };
}

/** How Nodes differ: Node i has outcome `outcomeOf[valueOf[i]]`, one of `outcomes` numbers from 0. */
export interface Distinction {
  readonly valueOf: Uint32Array;
  readonly outcomeOf: Uint32Array;
  readonly outcomes: number;
  /** Which groups to split; without it, all. */
  readonly splits?: readonly boolean[];
}

/** Below this many cells a table beats a map of the pairs seen. */
const TABLE_CELLS = 1 << 16;

/** Splits groups whose Nodes differ. This loop is the whole cost of a decision on a large cluster. */
export function refine(partition: Partition, distinction: Distinction): Partition {
  const { valueOf, outcomeOf, outcomes, splits } = distinction;
  if (outcomes < 2) return partition;
  const cells = partition.firsts.length * outcomes;
  const known = cells <= TABLE_CELLS ? new GroupTable(cells) : new Map<number, number>();
  const { groupOf: coarse } = partition;
  const groupOf = new Uint32Array(coarse.length);
  const firsts: number[] = [];
  const sizes: number[] = [];
  for (let node = 0; node < coarse.length; node++) {
    const group = coarse[node] as number;
    const outcome = splits === undefined || splits[group] === true ? (outcomeOf[valueOf[node] as number] as number) : 0;
    const cell = group * outcomes + outcome;
    let fine = known.get(cell);
    if (fine === undefined) {
      fine = firsts.push(node) - 1;
      sizes.push(0);
      known.set(cell, fine);
    }
    groupOf[node] = fine;
    sizes[fine] = (sizes[fine] as number) + 1;
  }
  return { groupOf, firsts, sizes };
}

/** A map from small numbers to small numbers. */
class GroupTable {
  readonly #groups: Uint32Array;

  constructor(cells: number) {
    this.#groups = new Uint32Array(cells);
  }

  get(cell: number): number | undefined {
    const group = this.#groups[cell] as number;
    return group === 0 ? undefined : group - 1;
  }

  set(cell: number, group: number): void {
    this.#groups[cell] = group + 1;
  }
}
