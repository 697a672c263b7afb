import { listClasses } from '../core/placement/list-classes.ts';
import { nodeVerdicts } from '../core/placement/node-verdicts.ts';
import type { Placement } from '../core/placement/place.ts';
import type { ClusterView } from '../operations/view-cluster.ts';
import { engineJson } from './engine-json.ts';
import { reasonJson } from './reason-json.ts';

/** What an answer was made of. */
export interface Inputs {
  readonly digest: string;
  /** Objects read, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Objects passed over, by kind. */
  readonly ignored: Readonly<Record<string, number>>;
}

const encoder = new TextEncoder();
const COMMA = encoder.encode(',');

/**
 * The answer as JSON, in pieces of one DaemonSet each: 30 DaemonSets on 5,000 Nodes are 150,000 entries. Nodes share
 * their verdicts' text, so an entry is two runs of bytes to copy, not an object to print.
 */
export function* placementJson(
  { rules, daemonSets, nodes, placementOf }: ClusterView,
  inputs: Inputs,
  groupBy: 'node' | 'class',
): Generator<Uint8Array> {
  const engine = engineJson(rules.kubernetesVersion);
  yield encoder.encode(`{"engine":${JSON.stringify(engine)},"inputs":${JSON.stringify(inputs)},"placements":[`);
  const names = nodes.map(({ name }) => encoder.encode(`{"name":${JSON.stringify(name)},`));
  for (const [index, daemonSet] of daemonSets.entries()) {
    const placement = placementOf(daemonSet);
    const { namespace, name } = daemonSet;
    const head = JSON.stringify({ daemonSet: { namespace, name }, summary: summaryOf(placement) }).slice(0, -1);
    if (index > 0) yield COMMA;
    if (groupBy === 'class') {
      yield encoder.encode(`${head},"classes":${classesJson(placement)}}`);
    } else {
      yield encoder.encode(`${head},"nodes":[`);
      yield nodesJson(placement, names);
      yield encoder.encode(']}');
    }
  }
  yield encoder.encode(']}');
}

export function summaryOf({ index, counts }: Placement): { readonly nodes: number } & Placement['counts'] {
  return { nodes: index.nodes.length, ...counts };
}

/** `names` holds the beginning of each Node's entry. */
function nodesJson(placement: Placement, names: readonly Uint8Array[]): Uint8Array {
  const { groups, verdicts } = nodeVerdicts(placement);
  const rests = verdicts.map(({ kind, reasons }) =>
    encoder.encode(`${JSON.stringify({ verdict: kind, reasons: reasons.map(reasonJson) }).slice(1)},`),
  );
  let size = 0;
  for (const [group, rest] of rests.entries()) size += rest.length * (groups.sizes[group] as number);
  for (const name of names) size += name.length;
  const bytes = new Uint8Array(size);
  let end = 0;
  for (let node = 0; node < names.length; node++) {
    const name = names[node] as Uint8Array;
    const rest = rests[groups.groupOf[node] as number] as Uint8Array;
    bytes.set(name, end);
    bytes.set(rest, end + name.length);
    end += name.length + rest.length;
  }
  // Without the comma behind the last.
  return bytes.subarray(0, Math.max(0, size - 1));
}

function classesJson(placement: Placement): string {
  const classes = listClasses(placement).map(({ verdict, size, examples }) => ({
    verdict: verdict.kind,
    size,
    examples,
    reasons: verdict.reasons.map(reasonJson),
  }));
  return JSON.stringify(classes);
}
