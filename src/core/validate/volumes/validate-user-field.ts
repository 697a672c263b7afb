import { userIdErrors } from '../content/user-id-errors.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** validateUserField (core/validation/validation.go:1801). */
export function validateUserField(user: bigint | undefined, path: string, { errors }: Validation): void {
  if (user === undefined) return;
  for (const message of userIdErrors(user)) errors.push(invalid(path, user, message));
}
