import type { HistoryEntry } from './construct-history.ts';
import type { Choice, RevisionAction } from './pod-set-diff.ts';

export interface Cleanup {
  readonly actions: readonly RevisionAction[];
  readonly choices: readonly Choice[];
}

/**
 * Deletes old revisions above the limit, lowest first, but none that a Pod still has (daemon/update.go:355). The current
 * one does not count, so there may be one more than the limit.
 */
export function cleanUpHistory(
  old: readonly HistoryEntry[],
  { limit, liveHashes }: { readonly limit: number; readonly liveHashes: ReadonlySet<string> },
): Cleanup {
  const excess = old.length - limit;
  if (excess <= 0) return { actions: [], choices: [] };
  const idle = old.filter(({ hash }) => !liveHashes.has(hash));
  const ordered = idle.sort((a, b) => a.revision - b.revision || (a.name < b.name ? -1 : 1));
  const removed = ordered.slice(0, excess);
  const actions = removed.map(({ name, revision }): RevisionAction => ({ action: 'delete', name, revision }));
  // Sorting leaves equal numbers in any order: where the limit falls among them, it is chance which go.
  const last = removed.at(-1)?.revision;
  const from = ordered.filter(({ revision }) => revision === last).map(({ name }) => name);
  const pick = removed.filter(({ revision }) => revision === last).length;
  if (pick === from.length) return { actions, choices: [] };
  return { actions, choices: [{ action: 'deleteRevision', pick, from, reason: 'equalRevisions' }] };
}
