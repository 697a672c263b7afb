/** How much a text may hold before its reading is refused. */
export interface SourceBounds {
  /** How deep objects and arrays may nest; of YAML at most a few thousand, as its reader recurses. */
  readonly depth: number;
  /** Objects, arrays and scalars of the whole text, those that aliases repeat each time; names of fields not. */
  readonly values: number;
  /** How many aliases a YAML text may have; no bound of their own when left out. */
  readonly aliases?: number;
}
