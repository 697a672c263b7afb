import type { Volume } from '../../v1/types.ts';
import { duplicate, required } from '../field-errors.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import type { Validation } from '../validation.ts';
import { validateVolumeSource } from './validate-volume-source.ts';

/** ValidateVolumes (core/validation/validation.go:453). Gives the volumes that nothing is wrong with, by name. */
export function validateVolumes(
  volumes: readonly Volume[],
  path: string,
  validation: Validation,
): ReadonlyMap<string, Volume> {
  const { errors } = validation;
  const valid = new Map<string, Volume>();
  for (const [at, volume] of volumes.entries()) {
    const before = errors.length;
    const { name } = volume;
    validateVolumeSource(volume, `${path}[${at}]`, validation);
    if (name === '') errors.push(required(`${path}[${at}].name`, ''));
    else validateDnsLabel(name, `${path}[${at}].name`, validation);
    if (valid.has(name)) errors.push(duplicate(`${path}[${at}].name`, name));
    if (errors.length === before) valid.set(name, volume);
  }
  return valid;
}
