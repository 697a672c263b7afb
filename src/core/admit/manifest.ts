import type { SourceObject } from '../source/source-value.ts';
import type { Fault } from './admission.ts';

/** A manifest in a text, with its places kept. */
export interface Manifest {
  readonly source: SourceObject;
  readonly apiVersion: string;
  readonly kind: string;
  /** Keys that YAML has twice. */
  readonly yamlFaults: readonly Fault[];
  /** Where the text begins whose places the source has. */
  readonly base: number;
}

/** A body of manifests; with an old object, one that replaces it. */
export interface Manifests {
  readonly text: string;
  readonly manifests: readonly Manifest[];
  readonly old: Manifest | undefined;
  /** The namespace the envelope of an update names. */
  readonly namespace: string | undefined;
}
