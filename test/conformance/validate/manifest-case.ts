/** A text that is sent to the API server, and what is stored there under its name before. */
export interface ManifestCase {
  readonly seed: number;
  readonly format: 'json' | 'yaml';
  readonly text: string;
  readonly strict: boolean;
  /** JSON of a whole DaemonSet, as etcd has it; the text then replaces it. */
  readonly old?: string;
}

/** What was answered, without what nobody can foresee: UID, creation time, managed fields, the letters of a made name. */
export interface ManifestAnswer {
  readonly code: number;
  /** Of a 400 or 409. */
  readonly message?: string;
  readonly causes?: readonly Cause[];
  readonly warnings: readonly string[];
  readonly object?: unknown;
}

export interface Cause {
  readonly reason: string;
  readonly field: string;
  readonly message: string;
}

export const NAMESPACE = 'default';
