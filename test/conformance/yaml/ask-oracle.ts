import { askLines } from '../ask-lines.ts';

export interface ReadQuestion {
  readonly text: string;
  readonly format: 'yaml' | 'json';
}

/** One part of a stream, or the text in JSON. */
interface ReadDocument {
  /** Of the first line, from 0; Go's errors count from there. */
  readonly line: number;
  /** The value, its fields in the order of their bytes. */
  readonly json?: string;
  readonly error?: string;
  readonly duplicates?: readonly string[];
}

/** What the packages of Kubernetes read, up to the first error; one between parts is no document's. */
export interface ReadAnswer {
  readonly documents: readonly ReadDocument[];
  readonly error?: string;
  /** After the character that is wrong, in bytes; only of JSON. */
  readonly at: number;
}

/** The oracle's answers, one a question and in their order; `build.sh` must have run. */
export function askOracle(questions: Iterable<ReadQuestion>): AsyncGenerator<ReadAnswer> {
  return askLines({ name: 'yaml', build: 'yaml/build.sh' }, questions);
}
