import type { JsonObject } from '../parse/read.ts';
import type { DaemonSet } from '../v1/types.ts';
import type { ByLabel } from './by-label.ts';

/** What the API server takes and what will hurt all the same; `error`: it cannot work, `warning`: it breaks in time. */
export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** As Kubernetes writes field paths. */
  readonly field: string;
  /** What happens, in one line. */
  readonly message: string;
  /** The smallest edit of what was sent that ends it; empty where no single edit is right, as the message then says. */
  readonly fix: readonly PatchOperation[];
}

/** RFC 6902. */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** A JSON Pointer (RFC 6901). */
  readonly path: string;
  readonly value?: unknown;
}

/** What is looked at. */
export interface FindingSubject {
  /** Decoded and defaulted. */
  readonly daemonSet: DaemonSet;
  /** The manifest as it was sent, plain JSON: patches are for this one. */
  readonly sent: JsonObject;
  /** The stored DaemonSet that this one replaces; none on a create. */
  readonly old: DaemonSet | undefined;
  /** DaemonSets that are sent together, itself or not. */
  readonly others: ByLabel;
  /** `undefined`: nobody said. */
  readonly nodeCount: number | undefined;
}
