import type { FileKeySelector } from '../../v1/types.ts';
import { envVarNameErrors } from '../content/env-var-name-errors.ts';
import { invalid, required } from '../field-errors.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';
import { validatePathNoBacksteps } from '../volumes/validate-path-no-backsteps.ts';

/** validateFileKeySelector (core/validation/validation.go:3128). */
export function validateFileKeySelector(selector: FileKeySelector, path: string, validation: Validation): void {
  const { errors } = validation;
  const { key, volumeName } = selector;
  if (key === '') errors.push(required(`${path}.key`, ''));
  else errors.push(...envVarNameErrors(key).map((message) => invalid(`${path}.key`, key, message)));
  if (volumeName === '') errors.push(required(`${path}.volumeName`, ''));
  else validateDnsLabel(volumeName, `${path}.volumeName`, validation);
  if (selector.path === '') errors.push(required(`${path}.path`, ''));
  else validatePathNoBacksteps(selector.path, `${path}.path`, validation);
}
