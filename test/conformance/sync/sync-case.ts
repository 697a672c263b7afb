/** A Kubernetes object as decoded from JSON. */
export type Manifest = Record<string, unknown>;

/** A snapshot of what one sync of the controller sees. */
export interface SyncCase {
  readonly daemonSet: Manifest;
  readonly nodes: readonly Manifest[];
  readonly pods: readonly Manifest[];
  readonly revisions: readonly Manifest[];
  readonly now: string;
  readonly nodesInBackoff: readonly string[];
}

/**
 * A snapshot before its hashes are known. In `case`, "@daemonSet0" stands for the first DaemonSet with defaults,
 * `@hash1` for the hash of the second's template, "@data1" for what a revision records of it.
 */
export interface SyncDraft {
  readonly id: string;
  readonly daemonSets: readonly Manifest[];
  readonly case: Omit<SyncCase, 'daemonSet'> & { readonly daemonSet: string | Manifest };
  /** How many syncs show what chance does. */
  readonly runs: number;
}

/** What one sync wrote; lists are sorted, missing ones empty. */
export interface Outcome {
  readonly creates: readonly string[] | null;
  readonly deletes: readonly string[] | null;
  readonly patches: readonly string[] | null;
  readonly revisions: readonly string[] | null;
  readonly events: readonly string[] | null;
  /** The ControllerRevision that was created. */
  readonly created?: Manifest;
  /** The Pod created for the first Node by name. */
  readonly pod?: Manifest;
  readonly status?: Manifest;
  readonly error?: string;
  readonly panic?: string;
}

export type SyncAnswer =
  | { readonly id: string; readonly error: string }
  | { readonly id: string; readonly case: SyncCase; readonly hash: string; readonly outcomes: readonly Outcome[] };
