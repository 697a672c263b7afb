import { NIL_LIST } from '../../go/zero-of.ts';
import type { TopologySpreadConstraint } from '../../v1/types.ts';
import { duplicate, invalid, named, notSupported, required } from '../field-errors.ts';
import { validateLabelSelector } from '../validate-label-selector.ts';
import type { Validation } from '../validation.ts';
import { validateMatchLabelKeys } from './validate-match-label-keys.ts';
import { validateMatchLabelKeysInTopologySpread } from './validate-match-label-keys-in-topology-spread.ts';
import { validateSupported } from './validate-supported.ts';

const ACTIONS = ['DoNotSchedule', 'ScheduleAnyway'];
const NODE_POLICIES = ['Honor', 'Ignore'];

/** validateTopologySpreadConstraints (core/validation/validation.go:9171). */
export function validateTopologySpreadConstraints(
  constraints: readonly TopologySpreadConstraint[],
  path: string,
  validation: Validation,
): void {
  const lastOfKind = new Map(constraints.map((constraint, index) => [kindOf(constraint), index]));
  for (const [index, constraint] of constraints.entries()) {
    const at = `${path}[${index}]`;
    const { topologyKey, whenUnsatisfiable } = constraint;
    validateRequiredFields(constraint, at, validation);
    if (lastOfKind.get(kindOf(constraint)) !== index) {
      const kind = `{${topologyKey}, ${whenUnsatisfiable}}`;
      validation.errors.push(duplicate(`${at}.{topologyKey, whenUnsatisfiable}`, kind));
    }
    validateMinDomains(constraint, `${at}.minDomains`, validation);
    for (const name of ['nodeAffinityPolicy', 'nodeTaintsPolicy'] as const) {
      validateSupported({ value: constraint[name], supported: NODE_POLICIES }, `${at}.${name}`, validation);
    }
    validateSelection(constraint, at, validation);
  }
}

/** Constraints of one kind say the same of the same domains. */
function kindOf({ topologyKey, whenUnsatisfiable }: TopologySpreadConstraint): string {
  return JSON.stringify([topologyKey, whenUnsatisfiable]);
}

function validateRequiredFields(constraint: TopologySpreadConstraint, path: string, validation: Validation): void {
  const { errors } = validation;
  const { maxSkew, topologyKey, whenUnsatisfiable } = constraint;
  validatePositive(maxSkew, `${path}.maxSkew`, validation);
  if (topologyKey === '') errors.push(required(`${path}.topologyKey`, 'can not be empty'));
  if (!ACTIONS.includes(whenUnsatisfiable)) {
    errors.push(notSupported(`${path}.whenUnsatisfiable`, named(whenUnsatisfiable), ACTIONS));
  }
}

/** validateMinDomains (core/validation/validation.go:9232). */
function validateMinDomains(constraint: TopologySpreadConstraint, path: string, validation: Validation): void {
  const { minDomains, whenUnsatisfiable } = constraint;
  if (minDomains === undefined) return;
  validatePositive(minDomains, path, validation);
  if (whenUnsatisfiable === 'DoNotSchedule') return;
  const detail = `can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ${whenUnsatisfiable}`;
  validation.errors.push(invalid(path, minDomains, detail));
}

/** ValidatePositiveField (core/validation/validation.go:389). */
function validatePositive(value: number, path: string, { errors }: Validation): void {
  if (value <= 0) errors.push(invalid(path, value, 'must be greater than zero'));
}

/** What the Pods to count are told by. */
function validateSelection(constraint: TopologySpreadConstraint, path: string, validation: Validation): void {
  const { allowed } = validation;
  if (allowed.invalidTopologySpreadMatchLabelKeys) {
    validateMatchLabelKeysInTopologySpread(constraint, `${path}.matchLabelKeys`, validation);
  } else {
    validateMatchLabelKeys({ ...constraint, mismatchLabelKeys: NIL_LIST }, path, validation);
  }
  if (allowed.invalidTopologySpreadSelector) return;
  const selectorValidation = { ...validation, allowInvalidValues: false };
  validateLabelSelector(constraint.labelSelector, `${path}.labelSelector`, selectorValidation);
}
