/** Why nothing could be read from a text. */
export interface SourceFailure {
  readonly kind: 'malformed' | 'tooDeep' | 'tooManyValues' | 'aliasing';
  /** In the words of the API server's reader where it has some. */
  readonly message: string;
  /** Where in the text, in UTF-16 units from its start. */
  readonly at: number;
}

/** A failure on its way out of a reader. */
export class SourceError extends Error implements SourceFailure {
  readonly kind: SourceFailure['kind'];
  readonly at: number;

  constructor(kind: SourceFailure['kind'], message: string, at: number) {
    super(message);
    this.kind = kind;
    this.at = at;
  }
}

/** What `read` gives, or the failure it threw; any other error is a bug and goes on. */
export function orFailure<Reading>(
  read: () => Reading,
): Reading | { readonly ok: false; readonly failure: SourceFailure } {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { kind, message, at } = error;
    return { ok: false, failure: { kind, message, at } };
  }
}
