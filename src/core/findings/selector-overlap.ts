import { quote } from '../text/quote.ts';
import type { DaemonSet } from '../v1/types.ts';
import { selectsLabels } from '../validate/selects-labels.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { namespaceOf } from './namespace-of.ts';
import { narrowSelector } from './narrow-selector.ts';
import { patchOf } from './patch-of.ts';
import { selectorMessage } from './selector-message.ts';
import { fieldOf, SELECTOR } from './steps.ts';

/**
 * A Pod that has no owner belongs to the first whose selector it matches (controller_ref_manager.go:198): the Pods that a
 * DaemonSet leaves behind when it is deleted with `--cascade=orphan`, and in between those of a restore.
 */
export function selectorOverlap(subject: FindingSubject): readonly Finding[] {
  const { daemonSet, others, sent } = subject;
  const overlapped = others.filter(
    (other) => isBeside(daemonSet, other) && selectsLabels(daemonSet.spec.selector, labelsOf(other)) === true,
  );
  const [first, ...more] = overlapped;
  if (first === undefined) return [];
  const fix = patchOf(
    sent,
    narrowSelector(subject, (key, value) => overlapped.every((other) => labelsOf(other).get(key) !== value)),
  );
  const whose = `${quote(first.metadata.name)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
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

function labelsOf({ spec }: DaemonSet): ReadonlyMap<string, string> {
  return spec.template.metadata.labels;
}

/** Another object of one namespace. */
function isBeside(one: DaemonSet, other: DaemonSet): boolean {
  return namespaceOf(one) === namespaceOf(other) && one.metadata.name !== other.metadata.name;
}
