import { type Labels, labelOf } from '../model/labels.ts';
import type { Node } from '../model/node.ts';
import type { Taint } from '../model/taint.ts';

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
}

export function indexNodes(nodes: readonly Node[]): NodeIndex {
  const labels = new Map<string, Column<string | undefined>>();
  let names: Column<string> | undefined;
  let taints: Column<readonly Taint[]> | undefined;
  return {
    nodes,
    names() {
      names ??= { values: nodes.map(({ name }) => name), idOf: Uint32Array.from(nodes.keys()) };
      return names;
    },
    label(key) {
      const known = labels.get(key);
      if (known !== undefined) return known;
      const column = columnOf(nodes, ({ labels: own }: { labels: Labels }) => labelOf(own, key), identity);
      labels.set(key, column);
      return column;
    },
    taints() {
      taints ??= columnOf(nodes, ({ taints: own }) => own, taintsText);
      return taints;
    },
  };
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

function identity(value: string | undefined): string | undefined {
  return value;
}

function taintsText(taints: readonly Taint[]): string {
  let text = '';
  // With the lengths in front, no two lists share a text, whatever characters they hold.
  for (const { key, value, effect } of taints) {
    text += `${key.length},${value.length},${effect.length};${key}${value}${effect}`;
  }
  return text;
}
