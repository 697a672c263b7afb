import { named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

interface Choice {
  readonly value: string;
  /** In the order of the message. */
  readonly supported: readonly string[];
}

/** A value that must be given, and be one of a few: what upstream does with each of its enumerations. */
export function validateChoice({ value, supported }: Choice, path: string, validation: Validation): void {
  if (value === '') validation.errors.push(required(path, ''));
  else if (!supported.includes(value)) validation.errors.push(notSupported(path, named(value), supported));
}
