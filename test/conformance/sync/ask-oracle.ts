import { askLines } from '../ask-lines.ts';
import type { SyncAnswer, SyncDraft } from './sync-case.ts';

/** What the DaemonSet controller did with each draft, in their order; `build-oracle.sh` must have run. */
export function askOracle(drafts: Iterable<SyncDraft>): AsyncGenerator<SyncAnswer> {
  return askLines({ name: 'sync-oracle', build: 'sync/build-oracle.sh' }, drafts);
}
