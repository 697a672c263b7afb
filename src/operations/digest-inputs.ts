import type { DaemonSet } from '../core/model/daemon-set.ts';
import type { Node } from '../core/model/node.ts';
import { canonicalInputs } from '../core/placement/canonical-inputs.ts';
import { canonicalSyncInputs } from '../core/pod-set/canonical-sync-inputs.ts';
import type { ControllerRevision } from '../core/pod-set/controller-revision.ts';
import type { Pod } from '../core/pod-set/pod.ts';
import type { StoredDaemonSet } from '../core/pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../core/pod-set/timestamp.ts';
import { toHex } from './hex.ts';

/** `sha256:…` of all that a placement depends on: equal inputs have equal digests, whatever their format. */
export function digestInputs(daemonSets: readonly DaemonSet[], nodes: readonly Node[]): Promise<string> {
  return digestText(canonicalInputs(daemonSets, nodes));
}

export interface SyncInputs {
  readonly pods: readonly Pod[];
  readonly revisions: readonly ControllerRevision[];
  readonly now: Timestamp;
  /** `undefined`: not told. */
  readonly nodesInBackoff?: ReadonlySet<string> | undefined;
  /** What else was told besides, as one text. */
  readonly told?: string;
}

/** The same of all that a sync depends on, the time among it. */
export function digestSyncInputs(
  { daemonSets, nodes }: { readonly daemonSets: readonly StoredDaemonSet[]; readonly nodes: readonly Node[] },
  { pods, revisions, now, nodesInBackoff, told = '' }: SyncInputs,
): Promise<string> {
  const backoff = nodesInBackoff === undefined ? 'not told' : [...nodesInBackoff].sort().join();
  return digestText(
    `${now} ${backoff} ${told}\n${canonicalInputs([], nodes)}${canonicalSyncInputs(daemonSets, pods, revisions)}`,
  );
}

/** The same of manifests and how they are judged: of the text itself, since where things stand in it is part of the answer. */
export function digestManifests(
  text: string,
  { strict, namespace }: { readonly strict: boolean; readonly namespace: string },
): Promise<string> {
  return digestText(`${strict} ${namespace}\n${text}`);
}

/** `sha256:…` of a text. */
export async function digestText(text: string): Promise<string> {
  return `sha256:${toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))}`;
}
