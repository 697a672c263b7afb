import type { Finding, FindingSubject } from './finding.ts';
import { narrowSelector } from './narrow-selector.ts';
import { patchOf } from './patch-of.ts';
import { selectorMessage } from './selector-message.ts';
import { fieldOf, SELECTOR } from './steps.ts';

/** Pods without an owner that match are adopted, then deleted where there is one too many (daemon_controller.go:846). */
export function negativeSelector(subject: FindingSubject): readonly Finding[] {
  const { daemonSet, sent } = subject;
  const { selector } = daemonSet.spec;
  if (selector === undefined || selector.matchLabels.size > 0 || selector.matchExpressions.length === 0) return [];
  if (selector.matchExpressions.some(({ operator }) => operator === 'In' || operator === 'Exists')) return [];
  const fix = patchOf(
    sent,
    narrowSelector(subject, () => true),
  );
  const what =
    'The selector only says what Pods must not be: it takes every Pod of the namespace that has no owner, and deletes those it does not want';
  return [
    {
      id: 'negative-selector',
      severity: 'warning',
      field: fieldOf(SELECTOR),
      message: selectorMessage(what, subject, fix),
      fix,
    },
  ];
}
