import { userIdErrors } from './user-id-errors.ts';

/** IsValidGroupID (util/validation/validation.go:296): the bounds and texts of a user's. */
export function groupIdErrors(id: bigint): string[] {
  return userIdErrors(id);
}
