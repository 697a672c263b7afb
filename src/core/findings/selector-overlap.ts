import { matchesRequirement } from '../match/matches-requirement.ts';
import type { NodeSelectorRequirement } from '../model/node-selector-term.ts';
import { parseLabelSelector, type RawLabelSelector } from '../pod-set/parse-label-selector.ts';
import { quote } from '../text/quote.ts';
import type { DaemonSet, LabelSelector } from '../v1/types.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { namespaceOf } from './namespace-of.ts';
import { narrowSelector } from './narrow-selector.ts';
import { patchOf } from './patch-of.ts';
import { selectorMessage } from './selector-message.ts';
import { fieldOf, SELECTOR } from './steps.ts';

/**
 * A Pod that has no owner belongs to the first whose selector it matches (controller_ref_manager.go:69): the Pods that a
 * DaemonSet leaves behind when it is deleted with `--cascade=orphan`, and in between those of a restore.
 */
export function selectorOverlap(subject: FindingSubject): readonly Finding[] {
  const { daemonSet, others, sent } = subject;
  const { selector } = daemonSet.spec;
  const parsed = selector && parseLabelSelector(rawOf(selector), fieldOf(SELECTOR));
  if (selector === undefined || parsed?.kind !== 'requirements') return [];
  const { requirements } = parsed;
  const namespace = namespaceOf(daemonSet);
  const isOverlapped = (other: DaemonSet) =>
    other.metadata.name !== daemonSet.metadata.name && isSelected(requirements, labelsOf(other));
  const narrowest = requirements.find(({ operator }) => operator === 'In' || operator === 'Exists');
  const candidates = others.candidates(namespace, narrowest);
  const first = candidates.find(isOverlapped);
  if (first === undefined) return [];
  const last = candidates.findLast(isOverlapped);
  const tellsApart = (key: string, value: string) =>
    !others.candidates(namespace, { operator: 'In', key, values: [value] }).some(isOverlapped);
  const fix = patchOf(sent, narrowSelector(subject, selector, tellsApart));
  const whose = `${quote(first.metadata.name)}${last === first ? '' : ' and others'}`;
  const what = `The selector also matches the Pods of DaemonSet ${whose}: those that lose their owner, this one takes and may delete`;
  return [
    {
      id: 'selector-overlap',
      severity: 'warning',
      field: fieldOf(SELECTOR),
      message: selectorMessage(what, subject, fix),
      fix,
    },
  ];
}

function rawOf({ matchLabels, matchExpressions }: LabelSelector): RawLabelSelector {
  return { matchLabels: Object.fromEntries(matchLabels), matchExpressions };
}

function isSelected(requirements: readonly NodeSelectorRequirement[], labels: ReadonlyMap<string, string>): boolean {
  return requirements.every((requirement) => matchesRequirement(requirement, labels.get(requirement.key)));
}

function labelsOf({ spec }: DaemonSet): ReadonlyMap<string, string> {
  return spec.template.metadata.labels;
}
