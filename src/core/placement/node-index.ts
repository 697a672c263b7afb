import { labelOf } from '../model/labels.ts';
import type { Node } from '../model/node.ts';
import type { Taint } from '../model/taint.ts';
import { type Partition, refine, wholePartition } from './partition.ts';

/** One property of all Nodes: `values` holds each distinct value once, `idOf[i]` says which one Node i has. */
export interface Column<T> {
  readonly values: readonly T[];
  readonly idOf: Uint32Array;
}

/**
 * Nodes by what a rule can see of them. Nodes are many, their distinct label values and taints few, so a rule is
 * asked once a value. Columns are made when first asked for and kept: many DaemonSets ask for the same ones.
 */
export interface NodeIndex {
  readonly nodes: readonly Node[];
  names(): Column<string>;
  label(key: string): Column<string | undefined>;
  taints(): Column<readonly Taint[]>;
  /** Nodes with equal taints and equal values of these labels in one group: DaemonSets that name the same labels share it. */
  equals(labels: readonly string[]): Partition;
}

export function indexNodes(nodes: readonly Node[]): NodeIndex {
  const labels = new Map<string, Column<string | undefined>>();
  let names: Column<string> | undefined;
  let taints: Column<readonly Taint[]> | undefined;
  const partitions = new Map<string, Partition>();
  const index: NodeIndex = {
    nodes,
    names() {
      names ??= { values: nodes.map(({ name }) => name), idOf: Uint32Array.from(nodes.keys()) };
      return names;
    },
    label(key) {
      const known = labels.get(key);
      if (known !== undefined) return known;
      const column = columnOf(nodes, labelReader(key), identity);
      labels.set(key, column);
      return column;
    },
    taints() {
      taints ??= columnOf(nodes, ({ taints: own }) => own, taintsText);
      return taints;
    },
    equals(keys) {
      const name = JSON.stringify(keys.toSorted());
      const known = partitions.get(name);
      if (known !== undefined) return known;
      const columns: Column<unknown>[] = [index.taints(), ...keys.map((key) => index.label(key))];
      const partition = columns.reduce((groups, { values, idOf }) => {
        return refine(groups, { idOf, outcomeOf: Uint32Array.from(values.keys()), outcomes: values.length });
      }, wholePartition(nodes.length));
      partitions.set(name, partition);
      return partition;
    },
  };
  return index;
}

/** `keyOf` gives equal keys to equal values. */
function columnOf<T, K>(nodes: readonly Node[], read: (node: Node) => T, keyOf: (value: T) => K): Column<T> {
  const ids = new Map<K, number>();
  const values: T[] = [];
  const idOf = new Uint32Array(nodes.length);
  for (let index = 0; index < nodes.length; index++) {
    const value = read(nodes[index] as Node);
    const key = keyOf(value);
    let id = ids.get(key);
    if (id === undefined) {
      id = values.push(value) - 1;
      ids.set(key, id);
    }
    idOf[index] = id;
  }
  return { values, idOf };
}

const PROTOTYPE: object = Object.prototype;

/** Most keys are no property of every object, and are read without asking whose they are: that is half the cost. */
function labelReader(key: string): (node: Node) => string | undefined {
  return key in PROTOTYPE ? ({ labels }) => labelOf(labels, key) : ({ labels }) => labels[key];
}

function identity(value: string | undefined): string | undefined {
  return value;
}

/** Equal for equal lists only. */
export function taintsText(taints: readonly Taint[]): string {
  let text = '';
  // With the lengths in front, no two lists share a text, whatever characters they hold.
  for (const { key, value, effect } of taints) {
    text += `${key.length},${value.length},${effect.length};${key}${value}${effect}`;
  }
  return text;
}
