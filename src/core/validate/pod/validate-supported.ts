import { named, notSupported } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

interface Choice {
  /** Undefined where nothing was chosen, which is fine. */
  readonly value: string | undefined;
  /** In the order of the message. */
  readonly supported: readonly string[];
}

/** A value that may be left out, but not empty: what upstream does with a pointer to one of its enumerations. */
export function validateSupported({ value, supported }: Choice, path: string, validation: Validation): void {
  if (value === undefined || supported.includes(value)) return;
  validation.errors.push(notSupported(path, named(value), supported));
}
