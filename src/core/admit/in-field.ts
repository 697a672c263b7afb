import { withField } from './with-field.ts';

/** The object with one field changed, if there is anything in it. */
export function inField<T extends object, K extends keyof T>(
  object: T,
  key: K,
  change: (value: NonNullable<T[K]>) => T[K],
): T {
  const value = object[key];
  return value === undefined || value === null ? object : withField(object, key, change(value));
}
