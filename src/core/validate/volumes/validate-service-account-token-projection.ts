import type { ServiceAccountTokenProjection } from '../../v1/types.ts';
import { invalid, required } from '../field-errors.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { validateLocalNonReservedPath } from './validate-local-non-reserved-path.ts';
import { validateUserField } from './validate-user-field.ts';

/** The projected token of a service account (core/validation/validation.go:1226); two of them may have one path. */
export function validateServiceAccountTokenProjection(
  token: ServiceAccountTokenProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  validateExpiration(token.expirationSeconds, `${path}.expirationSeconds`, validation);
  // The path of the file is reported as one of the whole volume's.
  const filePath = `${validation.projected}.path`;
  if (token.path === '') validation.errors.push(required(filePath, ''));
  else if (!validation.allowed.nonLocalProjectedTokenPath)
    validateLocalNonReservedPath(token.path, filePath, validation);
  validateUserField(token.user, `${path}.user`, validation);
}

function validateExpiration(seconds: bigint | undefined, path: string, { errors }: ProjectedValidation): void {
  if (seconds === undefined) errors.push(required(path, ''));
  else if (seconds < 600n) errors.push(invalid(path, seconds, 'may not specify a duration less than 10 minutes'));
  else if (seconds > 2n ** 32n) {
    errors.push(invalid(path, seconds, 'may not specify a duration larger than 2^32 seconds'));
  }
}
