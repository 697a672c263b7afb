import { quote } from '../text/quote.ts';
import type { DaemonSet, LabelSelector, PodAffinityTerm } from '../v1/types.ts';
import { selectsLabels } from '../validate/selects-labels.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { namespaceOf } from './namespace-of.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { REVISION_LABELS } from './revision-labels.ts';
import { fieldOf, POD_SPEC } from './steps.ts';
import { surgeOf } from './surge-of.ts';

const HOSTNAME = 'kubernetes.io/hostname';
const PATH = [...POD_SPEC, 'affinity', 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];

/**
 * A DaemonSet puts each Pod on a Node of its own anyway. Wider than a Node, required anti-affinity to its own Pods leaves
 * all but one of a zone Pending; on one Node, it keeps the new Pod of a surge from standing beside the old.
 */
export function selfAntiAffinity({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const terms = daemonSet.spec.template.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  const hasSurge = surgeOf(daemonSet) !== undefined;
  const own = [...(terms ?? []).entries()].filter(([, term]) => meansItself(term, daemonSet));
  const stuck = own.filter(([, { matchLabelKeys }]) => hasSurge && !matchLabelKeys.some(isOfRevision));
  const wide = own.filter((each) => !stuck.includes(each) && each[1].topologyKey !== HOSTNAME);
  const edits = [
    ...wide.map(([index]): Edit => ({ path: [...PATH, index, 'topologyKey'], value: HOSTNAME })),
    // From behind, so that the others stay where they are.
    ...stuck.toReversed().map(([index]): Edit => ({ path: [...PATH, index] })),
  ];
  const [, first] = stuck[0] ?? wide[0] ?? [];
  if (first === undefined) return [];
  return [
    {
      id: 'self-anti-affinity',
      severity: stuck.length > 0 ? 'error' : 'warning',
      field: fieldOf(PATH),
      message:
        stuck.length > 0
          ? 'The Pods keep away from each other: the new Pod of a surge waits for the old one to go, and that one goes only once the new one is available.'
          : `The Pods keep away from each other: of the Nodes with one value of ${quote(first.topologyKey)} one gets a Pod, the others' Pods stay Pending.`,
      fix: patchOf(sent, edits),
    },
  ];
}

/** Whether the term speaks of other Pods of the same DaemonSet. */
function meansItself(term: PodAffinityTerm, daemonSet: DaemonSet): boolean {
  const { labels } = daemonSet.spec.template.metadata;
  const { namespaces, namespaceSelector } = term;
  const isHere =
    namespaces.includes(namespaceOf(daemonSet)) ||
    (namespaceSelector === undefined ? namespaces.length === 0 : isEverything(namespaceSelector));
  // Other values than its own: never those of its own Pods.
  const excludes = term.mismatchLabelKeys.some((key) => labels.has(key) || isOfRevision(key));
  return isHere && !excludes && selectsLabels(term.labelSelector, labels) === true;
}

function isEverything({ matchLabels, matchExpressions }: LabelSelector): boolean {
  return matchLabels.size === 0 && matchExpressions.length === 0;
}

function isOfRevision(key: string): boolean {
  return REVISION_LABELS.includes(key);
}
