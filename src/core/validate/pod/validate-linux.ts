import type { PodSpec } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { containersOf } from './containers-of.ts';

/** validateLinux (core/validation/validation.go:5003). */
export function validateLinux(spec: PodSpec, path: string, { errors }: Validation): void {
  const containers = containersOf(spec, path).map(({ container, path }) => ({ ...container, path }));
  for (const { securityContext, path: at } of [{ ...spec, path }, ...containers]) {
    if (securityContext?.windowsOptions === undefined) continue;
    const detail = 'windows options cannot be set for a linux pod';
    errors.push(forbidden(`${at}.securityContext.windowsOptions`, detail));
  }
}
