import { portNameErrors } from '../content/port-name-errors.ts';
import { portNumberErrors } from '../content/port-number-errors.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** The port of a handler: ValidatePortNumOrName (core/validation/validation.go:3588). */
export function validatePortNumOrName(port: number | string, path: string, { errors }: Validation): void {
  const messages = typeof port === 'number' ? portNumberErrors(port) : portNameErrors(port);
  errors.push(...messages.map((message) => invalid(path, port, message)));
}
