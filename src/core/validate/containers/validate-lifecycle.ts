import type { Lifecycle } from '../../v1/types.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateHandler } from './validate-handler.ts';
import { validateStopSignal } from './validate-stop-signal.ts';

/** The hooks of a container: validateLifecycle (core/validation/validation.go:3706). */
export function validateLifecycle(lifecycle: Lifecycle | undefined, path: string, validation: PodValidation): void {
  if (lifecycle?.postStart) validateHandler(lifecycle.postStart, `${path}.postStart`, validation);
  if (lifecycle?.preStop) validateHandler(lifecycle.preStop, `${path}.preStop`, validation);
  if (lifecycle?.stopSignal !== undefined) {
    validateStopSignal(lifecycle.stopSignal, `${path}.stopSignal`, validation);
  }
}
