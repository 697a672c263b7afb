import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';

/** A ControllerRevision is named for the DaemonSet, a dash and a hash of up to 10 digits (daemon/update.go:533). */
const LONGEST = 253 - 1 - 10;

const NAME = ['metadata', 'name'];

export function longName({ daemonSet, sent, old }: FindingSubject): readonly Finding[] {
  const { name } = daemonSet.metadata;
  if (name.length <= LONGEST) return [];
  const what = `The name leaves no room for the hash in the names of its revisions: none is stored, and so no Pod is created`;
  return [
    {
      id: 'long-name',
      severity: 'error',
      field: 'metadata.name',
      message: old === undefined ? `${what}.` : `${what}; a name is immutable: that takes a new DaemonSet.`,
      fix:
        old === undefined ? patchOf(sent, [{ path: NAME, value: name.slice(0, LONGEST).replace(/[-.]+$/, '') }]) : [],
    },
  ];
}
