import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** By the prefix that a name of the format has. Go's \s is these five characters only, and its $ the end of the text. */
const FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ['iqn', /iqn\.[0-9]{4}-[0-9]{2}\.[0-9A-Za-z.-]+:[^,;*&$|\t\n\f\r ]+$/u],
  ['eui', /^eui[^\n][0-9A-Za-z]{16}$/u],
  ['naa', /^naa[^\n][0-9A-Za-z]{32}$/u],
]);

/** The name of an iSCSI target or initiator (core/validation/validation.go:851 and 869). */
export function validateIscsiName(name: string, path: string, { errors }: Validation): void {
  const format = FORMATS.get(name.slice(0, 3));
  if (format === undefined) errors.push(invalid(path, name, 'must be valid format starting with iqn, eui, or naa'));
  else if (!format.test(name)) errors.push(invalid(path, name, 'must be valid format'));
}
