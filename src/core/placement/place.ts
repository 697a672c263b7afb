import { matchesField } from '../match/matches-field.ts';
import { matchesRequirement } from '../match/matches-requirement.ts';
import { untoleratedTaints } from '../match/untolerated-taints.ts';
import type { Node } from '../model/node.ts';
import type { FieldRequirement, NodeSelectorRequirement } from '../model/node-selector-term.ts';
import type { DaemonPod } from './daemon-pod.ts';
import { decide } from './decide.ts';
import { type Column, type NodeIndex, taintsText } from './node-index.ts';
import { compose, type Distinction, type Partition, refine, wholePartition } from './partition.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

/** What one DaemonSet means for every Node of an index. */
export interface Placement {
  readonly index: NodeIndex;
  readonly daemonPod: DaemonPod;
  /** Groups of Nodes that no rule of the DaemonSet can tell apart. */
  readonly classes: Partition;
  /** The verdict on the first Node of each class; it holds for all of the class, save for what its reasons found. */
  readonly verdicts: readonly Verdict[];
  /** How many Nodes got each verdict. */
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

/**
 * Groups the Nodes by what the rules see of them, then decides once a group. Equal Nodes are taken together first, so
 * that a fleet costs each DaemonSet no more than its different Nodes.
 */
export function place(daemonPod: DaemonPod, index: NodeIndex): Placement {
  const rules = rulesOf(daemonPod);
  const byLabel = Map.groupBy(rules.expressions, ({ key }) => key);
  const equals = rules.fields.length === 0 ? index.equals([...byLabel.keys()]) : undefined;
  let classes = wholePartition(equals?.firsts.length ?? index.nodes.length);
  for (const distinction of distinctions(daemonPod, index, { byLabel, fields: rules.fields })) {
    classes = refine(classes, equals === undefined ? distinction : among(equals.firsts, distinction));
  }
  if (equals !== undefined) classes = compose(equals, classes);
  const verdicts = classes.firsts.map((first) => decide(daemonPod, index.nodes[first] as Node));
  const counts = { shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 };
  for (const [group, { kind }] of verdicts.entries()) counts[kind] += classes.sizes[group] as number;
  return { index, daemonPod, classes, verdicts, counts };
}

/** All that the template says of labels and of fields; a term that never matches is no rule. */
function rulesOf({ template }: DaemonPod) {
  const expressions: NodeSelectorRequirement[] = Object.entries(template.nodeSelector).map(([key, value]) => ({
    operator: 'In',
    key,
    values: [value],
  }));
  const fields: FieldRequirement[] = [];
  if (template.nodeName !== '') {
    fields.push({ operator: 'In', key: 'metadata.name', values: [template.nodeName] });
  }
  for (const term of template.requiredNodeAffinity ?? []) {
    if (term.kind !== 'requirements') continue;
    expressions.push(...term.expressions);
    fields.push(...term.fields);
  }
  return { expressions, fields };
}

interface Rules {
  readonly byLabel: ReadonlyMap<string, readonly NodeSelectorRequirement[]>;
  readonly fields: readonly FieldRequirement[];
}

/** One distinction for the taints, one for each label a rule names, and one for the name where a rule names it. */
function distinctions({ tolerations, rules }: DaemonPod, index: NodeIndex, { byLabel, fields }: Rules): Distinction[] {
  const taints = outcomesOf(index.taints(), (own) => taintsText(untoleratedTaints(own, tolerations, rules)));
  const labels = [...byLabel].map(([key, about]) =>
    outcomesOf(index.label(key), (value) => bits(about, (expression) => matchesRequirement(expression, value))),
  );
  if (fields.length === 0) return [taints, ...labels];
  const names = outcomesOf(index.names(), (name) => bits(fields, (field) => matchesField(field, name)));
  return [taints, ...labels, names];
}

/** The distinction as it holds among these Nodes. */
function among(nodes: readonly number[], { idOf, outcomeOf, outcomes }: Distinction): Distinction {
  return { idOf: Uint32Array.from(nodes, (node) => idOf[node] as number), outcomeOf, outcomes };
}

/** Asks the rules once a distinct value: values with equal outcomes cannot be told apart. */
function outcomesOf<T>({ values, idOf }: Column<T>, outcome: (value: T) => string): Distinction {
  const ids = new Map<string, number>();
  const outcomeOf = Uint32Array.from(values, (value) => {
    const text = outcome(value);
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  });
  return { idOf, outcomeOf, outcomes: ids.size };
}

function bits<T>(rules: readonly T[], matches: (rule: T) => boolean): string {
  return rules.map((rule) => (matches(rule) ? '1' : '0')).join('');
}
