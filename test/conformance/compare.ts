import type { DaemonSet } from '../../src/core/model/daemon-set.ts';
import type { Node } from '../../src/core/model/node.ts';
import type { NodeSelectorTerm } from '../../src/core/model/node-selector-term.ts';
import { parseDaemonSet } from '../../src/core/parse/parse-daemon-set.ts';
import { parseNode } from '../../src/core/parse/parse-node.ts';
import { daemonPodOf } from '../../src/core/placement/daemon-pod.ts';
import { decide } from '../../src/core/placement/decide.ts';
import { indexNodes } from '../../src/core/placement/node-index.ts';
import { nodeVerdicts } from '../../src/core/placement/node-verdicts.ts';
import { place } from '../../src/core/placement/place.ts';
import type { FailedRequirement, TermMismatch, Verdict } from '../../src/core/placement/verdict.ts';
import { fieldErrorsText } from '../../src/core/text/field-error-text.ts';
import { verdictOf } from './mix.ts';
import type { Json, JsonObject, NodeAnswer, OracleAnswer, PlacementCase, TermAnswer } from './placement-case.ts';

/** Every difference between what the engine and what Kubernetes says of a case; none where they agree. */
export function compareAnswer(placementCase: PlacementCase, answer: OracleAnswer): string[] {
  const daemonSet = parseDaemonSet(placementCase.daemonSet);
  const nodes = placementCase.nodes.map(parseNode);
  const errors = [daemonSet, ...nodes].flatMap((parsed) => (parsed.ok ? [] : parsed.error));
  if ('error' in answer) return errors.length > 0 ? [] : [difference('the shape', 'right', answer.error)];
  if (!daemonSet.ok || errors.length > 0) return [difference('the shape', errors, 'right')];
  return [
    ...compareTerms(daemonSet.value, answer.nodes),
    ...compareNodes(
      placementCase,
      daemonSet.value,
      nodes.flatMap((node) => (node.ok ? [node.value] : [])),
      answer.nodes,
    ),
  ];
}

/** Terms are parsed alike for every Node, so the first will do; the engine names them only where none matches. */
function compareTerms({ template }: DaemonSet, [first]: readonly NodeAnswer[]): string[] {
  if (first === undefined) return [];
  return unequal(
    'the terms',
    template.requiredNodeAffinity?.map(parsedTerm) ?? null,
    first.terms?.map(answeredTerm) ?? null,
  );
}

function parsedTerm(term: NodeSelectorTerm): Json {
  switch (term.kind) {
    case 'empty':
      return 'empty';
    case 'invalid':
      return { error: fieldErrorsText(term.errors) };
    case 'requirements':
      return { expressions: term.expressions.length, fields: term.fields.length };
  }
}

function answeredTerm({ error, expressions = [], fields = [] }: TermAnswer): Json {
  if (error !== undefined) return { error };
  if (expressions.length + fields.length === 0) return 'empty';
  return { expressions: expressions.length, fields: fields.length };
}

function compareNodes(
  { comparisonOperators, daemonSet: rawDaemonSet, nodes: rawNodes }: PlacementCase,
  daemonSet: DaemonSet,
  nodes: readonly Node[],
  answers: readonly NodeAnswer[],
): string[] {
  const daemonPod = daemonPodOf(daemonSet, { comparisonOperators });
  const placement = place(daemonPod, indexNodes(nodes));
  const { groups, verdicts } = nodeVerdicts(placement);
  const counts = { shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 };
  const differences = unequal('the number of nodes', nodes.length, answers.length);

  for (const [index, answer] of answers.entries()) {
    const node = nodes[index];
    if (node === undefined) break;
    const wanted = verdictOf(answer);
    counts[wanted] += 1;
    const decided = decide(daemonPod, node);
    const placed = verdicts[groups.groupOf[index] as number];
    const classed = placement.verdicts[placement.classes.groupOf[index] as number];
    differences.push(
      ...[
        ...unequal('its name', node.name, answer.name),
        ...unequal('decide', decided.kind, wanted),
        ...unequal('place', classed?.kind, wanted),
        ...unequal('the reasons', reasonsOf(decided), reasonsFor(answer, rawDaemonSet, rawNodes[index] as JsonObject)),
        ...unequal('place and decide', placed, decided),
      ].map((text) => `node "${answer.name}": ${text}`),
    );
  }
  return [...differences, ...unequal('the counts of place', placement.counts, counts)];
}

/** The engine's reasons, in a form that both sides can be put in. */
function reasonsOf({ reasons }: Verdict): Json[] {
  const byKey: [string, Json][] = [];
  const others: Json[] = [];
  const taints: Json[] = [];
  for (const reason of reasons) {
    switch (reason.code) {
      case 'nodeNameMismatch':
        others.push({ ...reason });
        break;
      case 'nodeSelectorMismatch':
        byKey.push([reason.key, { ...reason }]);
        break;
      case 'nodeAffinityMismatch':
        others.push({ code: reason.code, terms: reason.terms.map(mismatchOf) });
        break;
      case 'untoleratedTaint':
        taints.push({
          code: reason.code,
          key: reason.taint.key,
          value: reason.taint.value,
          effect: reason.taint.effect,
        });
        break;
    }
  }
  return [...others, ...sorted(byKey), ...taints];
}

function mismatchOf(mismatch: TermMismatch): Json {
  const { term } = mismatch;
  switch (mismatch.kind) {
    case 'empty':
      return { term };
    case 'invalid':
      return { term, error: fieldErrorsText(mismatch.errors) };
    case 'failed':
      return {
        term,
        expressions: mismatch.expressions.map(({ found, ...requirement }) => [requirementOf(requirement), found]),
        fields: mismatch.fields.map(requirementOf),
      };
  }
}

function requirementOf({ key, operator, values }: Omit<FailedRequirement, 'found'>): Json {
  return [key, operator, [...values]];
}

/** The reasons that the oracle's parts amount to; what they are about is read from the case as Go reads it. */
function reasonsFor(answer: NodeAnswer, daemonSet: JsonObject, node: JsonObject): Json[] {
  const podSpec = dig(daemonSet, 'spec', 'template', 'spec');
  const labels = dig(node, 'metadata', 'labels');
  const nodeName = answer.nodeNameMatches
    ? []
    : [{ code: 'nodeNameMismatch', wanted: text(dig(podSpec, 'nodeName')), found: answer.name }];
  const selector = Object.entries(answer.selector ?? {}).flatMap(([key, matches]): [string, Json][] =>
    matches
      ? []
      : [
          [
            key,
            {
              code: 'nodeSelectorMismatch',
              key,
              wanted: text(dig(podSpec, 'nodeSelector', key)),
              found: label(labels, key),
            },
          ],
        ],
  );
  const affinity = dig(podSpec, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  const terms = (answer.terms ?? []).map((term, index) =>
    mismatchFor(term, index, dig(affinity, 'nodeSelectorTerms', index), labels),
  );
  const mismatches = answer.terms !== undefined && !answer.terms.some(({ match }) => match);
  return [
    ...nodeName,
    ...(mismatches ? [{ code: 'nodeAffinityMismatch', terms }] : []),
    ...sorted(selector),
    ...(answer.untolerated ?? []).map(({ key, value = '', effect }) => ({
      code: 'untoleratedTaint',
      key,
      value,
      effect,
    })),
  ];
}

function mismatchFor(answer: TermAnswer, term: number, raw: Json | undefined, labels: Json | undefined): Json {
  const { error, expressions = [], fields = [] } = answer;
  if (error !== undefined) return { term, error };
  if (expressions.length + fields.length === 0) return { term };
  return {
    term,
    expressions: failed(raw, 'matchExpressions', expressions).map((requirement) => [
      requirementFor(requirement),
      label(labels, text(dig(requirement, 'key'))),
    ]),
    fields: failed(raw, 'matchFields', fields).map(requirementFor),
  };
}

function failed(term: Json | undefined, list: string, matches: readonly boolean[]): (Json | undefined)[] {
  return matches.flatMap((match, index) => (match ? [] : [dig(term, list, index)]));
}

function requirementFor(requirement: Json | undefined): Json {
  const values = dig(requirement, 'values');
  return [
    text(dig(requirement, 'key')),
    text(dig(requirement, 'operator')),
    Array.isArray(values) ? values.map(text) : [],
  ];
}

/** Follows a path; null and missing end it alike. */
function dig(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as { readonly [step: string | number]: Json })[step];
  }
  return found;
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** `null` where the label is absent; a label that is null is there, and empty. */
function label(labels: Json | undefined, key: string): string | null {
  const value = dig(labels, key);
  return value === undefined ? null : text(value);
}

function sorted(byKey: readonly [string, Json][]): Json[] {
  return byKey.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

function unequal(what: string, ours: unknown, theirs: unknown): string[] {
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [difference(what, ours, theirs)];
}

function difference(what: string, ours: unknown, theirs: unknown): string {
  return `${what}: the engine says ${JSON.stringify(ours)}, Kubernetes says ${JSON.stringify(theirs)}`;
}
