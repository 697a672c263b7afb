import type { Validation } from '../validation.ts';

/** A run over one projected volume. */
export interface ProjectedValidation extends Validation {
  /** The path of the projected source: what concerns several of its files is reported there. */
  readonly projected: string;
  /** The paths of the files seen so far. */
  readonly filePaths: Set<string>;
}
