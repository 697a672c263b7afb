import type { PodSpec } from '../../v1/types.ts';
import { named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateLinux } from './validate-linux.ts';
import { validateWindows } from './validate-windows.ts';

/** The operating system, and what it cannot have: validateOS (core/validation/validation.go:9023) and its caller (4874). */
export function validatePodOs(spec: PodSpec, path: string, validation: Validation): void {
  if (spec.os === undefined) return;
  const { name } = spec.os;
  if (name === 'linux') validateLinux(spec, path, validation);
  else if (name === 'windows') validateWindows(spec, path, validation);
  else if (name === '') validation.errors.push(required(`${path}.os.name`, ''));
  else validation.errors.push(notSupported(`${path}.os`, named(name), ['linux', 'windows']));
}
