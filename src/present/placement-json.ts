import { listClasses } from '../core/placement/list-classes.ts';
import { nodeVerdicts } from '../core/placement/node-verdicts.ts';
import type { Placement } from '../core/placement/place.ts';
import type { ClusterView } from '../operations/view-cluster.ts';
import { ENGINE_VERSION } from '../version.ts';
import { reasonJson } from './reason-json.ts';

/** What an answer was made of. */
export interface Inputs {
  readonly digest: string;
  /** Objects read, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  /** Objects passed over, by kind. */
  readonly ignored: Readonly<Record<string, number>>;
}

/**
 * The answer as JSON text, in pieces of one DaemonSet each: 30 DaemonSets on 5,000 Nodes are 150,000 entries. Nodes
 * share their verdicts' text, so an entry costs two small pieces of text, not an object.
 */
export function* placementJson(
  { rules, daemonSets, nodes, placementOf }: ClusterView,
  inputs: Inputs,
  groupBy: 'node' | 'class',
): Generator<string> {
  const engine = { version: ENGINE_VERSION, kubernetesVersion: rules.kubernetesVersion };
  yield `{"engine":${JSON.stringify(engine)},"inputs":${JSON.stringify(inputs)},"placements":[`;
  const names = nodes.map(({ name }) => `{"name":${JSON.stringify(name)},`);
  for (const [index, daemonSet] of daemonSets.entries()) {
    const placement = placementOf(daemonSet);
    const { namespace, name } = daemonSet;
    const head = JSON.stringify({ daemonSet: { namespace, name }, summary: summaryOf(placement) }).slice(0, -1);
    yield `${index === 0 ? '' : ','}${head},${groupBy === 'class' ? classesJson(placement) : nodesJson(placement, names)}}`;
  }
  yield ']}';
}

export function summaryOf({ index, counts }: Placement): { readonly nodes: number } & Placement['counts'] {
  return { nodes: index.nodes.length, ...counts };
}

function nodesJson(placement: Placement, names: readonly string[]): string {
  const { groups, verdicts } = nodeVerdicts(placement);
  const rests = verdicts.map(({ kind, reasons }) =>
    JSON.stringify({ verdict: kind, reasons: reasons.map(reasonJson) }).slice(1),
  );
  let text = '"nodes":[';
  for (let node = 0; node < names.length; node++) {
    if (node > 0) text += ',';
    text += names[node];
    text += rests[groups.groupOf[node] as number];
  }
  return `${text}]`;
}

function classesJson(placement: Placement): string {
  const classes = listClasses(placement).map(({ verdict, size, examples }) => ({
    verdict: verdict.kind,
    size,
    examples,
    reasons: verdict.reasons.map(reasonJson),
  }));
  return `"classes":${JSON.stringify(classes)}`;
}
