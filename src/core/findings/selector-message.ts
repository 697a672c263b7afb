import type { FindingSubject, PatchOperation } from './finding.ts';

/** What is wrong with a selector, and why nothing is to be done about it where nothing is. */
export function selectorMessage(what: string, { old }: FindingSubject, fix: readonly PatchOperation[]): string {
  if (fix.length > 0) return `${what}.`;
  return `${what}; ${old === undefined ? 'no one label would do' : 'a selector is immutable: that takes a new DaemonSet'}.`;
}
