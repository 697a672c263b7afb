import type { DaemonSet } from '../model/daemon-set.ts';
import type { Labels } from '../model/labels.ts';
import type { Node } from '../model/node.ts';

/**
 * One text for all that a placement depends on: equal for the same objects whatever the format, the order of fields
 * and labels, or what else the objects say. DaemonSets and Nodes are taken in the order given.
 */
export function canonicalInputs(daemonSets: readonly DaemonSet[], nodes: readonly Node[]): string {
  let text = '';
  for (const { namespace, name, template } of daemonSets) {
    const nodeSelector = sortedByKey(template.nodeSelector);
    text += `${JSON.stringify([namespace, name, { ...template, nodeSelector }], bigintText)}\n`;
  }
  for (const { name, labels, taints } of nodes) {
    text += `${JSON.stringify([name, sortedByKey(labels), taints])}\n`;
  }
  return text;
}

/** API servers send maps sorted already, so the common map is kept as it is. */
function sortedByKey(labels: Labels): Labels {
  let previous = '';
  for (const key in labels) {
    if (key < previous) return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
    previous = key;
  }
  return labels;
}

function bigintText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
