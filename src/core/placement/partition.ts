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

/** How Nodes differ: Node i has outcome `outcomeOf[idOf[i]]`, one of `outcomes` numbers from 0. */
export interface Distinction {
  readonly idOf: Uint32Array;
  readonly outcomeOf: Uint32Array;
  readonly outcomes: number;
  /** Which groups to split; without it, all. */
  readonly splits?: readonly boolean[];
}

/** Above this many cells a table would be larger than what it sorts. */
const TABLE_CELLS = 1 << 20;

/** Splits groups whose Nodes differ. These loops are the whole cost of a decision on a large cluster. */
export function refine(partition: Partition, distinction: Distinction): Partition {
  const { idOf, outcomeOf, outcomes, splits } = distinction;
  if (outcomes < 2) return partition;
  const { groupOf } = partition;
  const cells = partition.firsts.length * outcomes;
  // Two outcomes at a time keep the table small where groups and outcomes are both many.
  if (cells > TABLE_CELLS && outcomes > 2) return refineByDigits(partition, distinction);
  const offsets = Uint32Array.from(partition.firsts, (_, group) => group * outcomes);
  // A group that is not to be split has one cell, whatever the outcome.
  const steps = Uint32Array.from(partition.firsts, (_, group) =>
    splits === undefined || splits[group] === true ? 1 : 0,
  );
  const table = new Uint32Array(cells);
  const counts = new Uint32Array(cells + 1);
  const fineOf = new Uint32Array(groupOf.length);
  const firsts: number[] = [];
  for (let node = 0; node < groupOf.length; node++) {
    const group = groupOf[node] as number;
    const outcome = outcomeOf[idOf[node] as number] as number;
    const cell = (offsets[group] as number) + outcome * (steps[group] as number);
    let fine = table[cell] as number;
    if (fine === 0) {
      fine = firsts.push(node);
      table[cell] = fine;
    }
    fineOf[node] = fine - 1;
    counts[fine] = (counts[fine] as number) + 1;
  }
  return { groupOf: fineOf, firsts, sizes: [...counts.subarray(1, firsts.length + 1)] };
}

function refineByDigits(partition: Partition, { idOf, outcomeOf, outcomes, splits }: Distinction): Partition {
  let refined = partition;
  for (let digit = 0; 1 << digit < outcomes; digit++) {
    refined = refine(refined, {
      idOf,
      outcomeOf: outcomeOf.map((outcome) => (outcome >> digit) & 1),
      outcomes: 2,
      // A group to split stays one when it is split: it is known by the group its first Node was in.
      splits: refined.firsts.map(
        (first) => splits === undefined || splits[partition.groupOf[first] as number] === true,
      ),
    });
  }
  return refined;
}

/** The coarse groups of Nodes, where `coarse` groups the fine groups. */
export function compose(fine: Partition, coarse: Partition): Partition {
  const { groupOf: coarseOf } = coarse;
  const sizes = coarse.firsts.map(() => 0);
  for (const [group, size] of fine.sizes.entries()) {
    const into = coarseOf[group] as number;
    sizes[into] = (sizes[into] as number) + size;
  }
  const groupOf = new Uint32Array(fine.groupOf.length);
  for (let node = 0; node < groupOf.length; node++) groupOf[node] = coarseOf[fine.groupOf[node] as number] as number;
  // Groups are numbered by their first Node in both, so a coarse group begins where its first fine group does.
  return { groupOf, firsts: coarse.firsts.map((group) => fine.firsts[group] as number), sizes };
}
