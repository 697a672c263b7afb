import { goJson } from '../../text/go-json.ts';
import { toLower } from '../../text/to-lower.ts';
import type { DaemonSet, EvictionResponder } from '../../v1/types.ts';
import { prefixedLabelKeyErrors } from '../content/prefixed-label-key-errors.ts';
import { duplicate, invalid, required, tooMany } from '../field-errors.ts';
import type { DaemonSetUpdate } from '../validate-daemon-set-update.ts';
import type { Validation } from '../validation.ts';

const MAX_RESPONDERS = 10;
const MAX_PRIORITY = 100_000;
const RESERVED_PRIORITIES = 1000;
const RESERVED_DOMAIN = /(?:^|\.)(?:k8s|kubernetes)\.io$/;

type Responders = readonly EvictionResponder[];

/**
 * The declarative rules of an update, which leave alone what is as it was: Validate_PodSpec
 * (core/v1/zz_generated.validations.go:1268), as far as it does not only watch the rules written by hand. Where the old
 * DaemonSet has no responders there are none: the gate EvictionRequestAPI is off.
 */
export function validateEvictionResponders({ daemonSet, old: stored }: DaemonSetUpdate, validation: Validation): void {
  const path = 'spec.template.spec.evictionResponders';
  const [responders, old] = [respondersOf(daemonSet), respondersOf(stored)];
  if (isSame(responders, old)) return;
  if (responders.length > MAX_RESPONDERS) {
    validation.errors.push(tooMany(path, responders.length, MAX_RESPONDERS));
    return;
  }
  validateUnique(responders, path, validation);
  for (const [index, { name, priority }] of responders.entries()) {
    const before = old.find((responder) => responder.name === name);
    if (before === undefined) validateName(name, `${path}[${index}].name`, validation);
    if (before === undefined || before.priority !== priority) {
      validatePriority(priority, `${path}[${index}].priority`, validation);
    }
  }
}

function respondersOf({ spec }: DaemonSet): Responders {
  return spec.template.spec.evictionResponders;
}

function isSame(responders: Responders, old: Responders): boolean {
  return (
    responders.length === old.length &&
    responders.every(({ name, priority }, index) => name === old[index]?.name && priority === old[index].priority)
  );
}

function validateUnique(responders: Responders, path: string, { errors }: Validation): void {
  const names = new Set<string>();
  for (const [index, { name, priority = null }] of responders.entries()) {
    if (names.has(name)) errors.push(duplicate(`${path}[${index}]`, goJson({ name, priority })));
    names.add(name);
  }
}

/** Validate_EvictionResponder and ValidateForbiddenReservedDomainSuffixes (core/v1/validation.go:55). */
function validateName(name: string, path: string, { errors }: Validation): void {
  if (name === '') {
    errors.push(required(path, ''));
    return;
  }
  const [domain = ''] = toLower(name).split('/', 1);
  // Not what `trim` takes for space: Go knows U+0085, and not U+FEFF.
  const bare = domain.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '').replace(/\.+$/, '');
  if (RESERVED_DOMAIN.test(bare)) {
    errors.push(invalid(path, name, 'domain names *.k8s.io, *.kubernetes.io are reserved'));
  }
  errors.push(...prefixedLabelKeyErrors(name).map((message) => invalid(path, name, message)));
}

function validatePriority(priority: number | undefined, path: string, { errors }: Validation): void {
  if (priority === undefined) {
    errors.push(required(path, ''));
  } else if (priority < 0) {
    errors.push(invalid(path, priority, 'must be greater than or equal to 0'));
  } else if (priority < RESERVED_PRIORITIES) {
    errors.push(invalid(path, priority, 'priorities 0-999 are reserved for responders with *.k8s.io suffix'));
  } else if (priority > MAX_PRIORITY) {
    errors.push(invalid(path, priority, `must be less than or equal to ${MAX_PRIORITY}`));
  }
}
