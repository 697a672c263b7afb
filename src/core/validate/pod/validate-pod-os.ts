import type { PodSpec } from '../../v1/types.ts';
import { validateChoice } from '../containers/validate-choice.ts';
import type { Validation } from '../validation.ts';
import { validateLinux } from './validate-linux.ts';
import { validateWindows } from './validate-windows.ts';

const SYSTEMS = ['linux', 'windows'];

/** The operating system, and what it cannot have: validateOS (core/validation/validation.go:9023) and its caller. */
export function validatePodOs(spec: PodSpec, path: string, validation: Validation): void {
  if (spec.os === undefined) return;
  const { name } = spec.os;
  validateChoice({ value: name, supported: SYSTEMS }, `${path}.os.name`, validation);
  if (name === 'linux') validateLinux(spec, path, validation);
  if (name === 'windows') validateWindows(spec, path, validation);
}
