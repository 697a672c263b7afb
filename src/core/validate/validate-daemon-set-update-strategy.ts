import { goJson } from '../text/go-json.ts';
import type { DaemonSetUpdateStrategy, RollingUpdateDaemonSet } from '../v1/types.ts';
import { percentErrors } from './content/percent-errors.ts';
import { invalid, notSupported, required } from './field-errors.ts';
import { validateNonnegativeField } from './validate-nonnegative-field.ts';
import type { Validation } from './validation.ts';

/** ValidateDaemonSetUpdateStrategy (apps/validation/validation.go:514). */
export function validateDaemonSetUpdateStrategy(
  strategy: DaemonSetUpdateStrategy,
  path: string,
  validation: Validation,
): void {
  const { type, rollingUpdate } = strategy;
  if (type === 'OnDelete') return;
  if (type !== 'RollingUpdate') {
    validation.errors.push(notSupported(path, printed(strategy), ['RollingUpdate', 'OnDelete']));
  } else if (rollingUpdate === undefined) {
    validation.errors.push(required(`${path}.rollingUpdate`, ''));
  } else {
    validateRollingUpdate(rollingUpdate, `${path}.rollingUpdate`, validation);
  }
}

function printed({ type, rollingUpdate }: DaemonSetUpdateStrategy) {
  if (rollingUpdate === undefined) return goJson({ Type: type, RollingUpdate: null });
  const { maxUnavailable, maxSurge } = amounts(rollingUpdate);
  return goJson({ Type: type, RollingUpdate: { MaxUnavailable: maxUnavailable, MaxSurge: maxSurge } });
}

/** In memory there is no missing amount. */
function amounts({ maxUnavailable = 0, maxSurge = 0 }: RollingUpdateDaemonSet) {
  return { maxUnavailable, maxSurge };
}

/** ValidateRollingUpdateDaemonSet (apps/validation/validation.go:469). */
function validateRollingUpdate(rollingUpdate: RollingUpdateDaemonSet, path: string, validation: Validation): void {
  const { errors } = validation;
  const { maxUnavailable, maxSurge } = amounts(rollingUpdate);
  validateIntOrPercent(maxUnavailable, `${path}.maxUnavailable`, validation);
  validateIntOrPercent(maxSurge, `${path}.maxSurge`, validation);
  validateNotMoreThan100Percent(maxUnavailable, `${path}.maxUnavailable`, validation);
  validateNotMoreThan100Percent(maxSurge, `${path}.maxSurge`, validation);
  const hasUnavailable = isNotZero(maxUnavailable);
  const hasSurge = isNotZero(maxSurge);
  if (hasUnavailable && hasSurge) {
    const detail = 'may not be set when maxUnavailable is non-zero';
    errors.push(invalid(`${path}.maxSurge`, goJson(maxSurge), detail));
  } else if (!hasUnavailable && !hasSurge) {
    errors.push(required(`${path}.maxUnavailable`, 'cannot be 0 when maxSurge is 0'));
  }
}

function validateIntOrPercent(value: number | string, path: string, validation: Validation): void {
  if (typeof value === 'number') validateNonnegativeField(value, path, validation);
  else for (const message of percentErrors(value)) validation.errors.push(invalid(path, goJson(value), message));
}

function validateNotMoreThan100Percent(value: number | string, path: string, { errors }: Validation): void {
  if (typeof value === 'number' || percentErrors(value).length > 0 || Number(value.slice(0, -1)) <= 100) return;
  errors.push(invalid(path, goJson(value), 'must not be greater than 100%'));
}

/** A text that is a whole number counts too, invalid as it is. */
function isNotZero(value: number | string): boolean {
  if (typeof value === 'number') return value !== 0;
  return /^([0-9]+%|[+-]?[0-9]+)$/.test(value) && /[1-9]/.test(value);
}
