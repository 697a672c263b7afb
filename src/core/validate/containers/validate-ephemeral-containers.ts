import { NIL_LIST, NIL_MAP } from '../../go/zero-of.ts';
import type { EphemeralContainer, ResourceRequirements, VolumeMount } from '../../v1/types.ts';
import { duplicate, forbidden, invalid, notFound } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import type { Validation } from '../validation.ts';
import { validateContainerCommon } from './validate-container-common.ts';

const NOT_ALLOWED = 'cannot be set for an Ephemeral Container';

/**
 * The ephemeral containers: validateEphemeralContainers (core/validation/validation.go:3841). A template must have none,
 * which is said elsewhere; they are looked at all the same.
 */
export function validateEphemeralContainers(
  containers: readonly EphemeralContainer[],
  path: string,
  validation: PodValidation,
): void {
  const { errors, spec } = validation;
  const targets = new Set([...spec.containers, ...spec.initContainers].map(({ name }) => name));
  const names = new Set(targets);
  for (const [index, container] of containers.entries()) {
    const at = `${path}[${index}]`;
    const { name, targetContainerName } = container;
    validateContainerCommon(container, at, validation);
    validateImage(container.image, `${at}.image`, validation);
    if (names.has(name)) errors.push(duplicate(`${at}.name`, name));
    names.add(name);
    if (targetContainerName !== '' && !targets.has(targetContainerName)) {
      errors.push(notFound(`${at}.targetContainerName`, targetContainerName));
    }
    errors.push(...fieldsNotAllowed(container).map((field) => forbidden(`${at}.${field}`, NOT_ALLOWED)));
    validateSubPaths(container.volumeMounts, `${at}.volumeMounts`, validation);
  }
}

/** validateContainerOnlyForPod (core/validation/validation.go:4566), which other containers of a template are spared. */
function validateImage(image: string, path: string, { errors }: Validation): void {
  // Not what `trim` takes for space: Go knows U+0085, and not U+FEFF.
  if (/^\p{White_Space}|\p{White_Space}$/u.test(image)) {
    errors.push(invalid(path, image, 'must not have leading or trailing whitespace'));
  }
}

/** validateFieldAllowList (core/validation/validation.go:3902): an empty list is set, one that is nil is not. */
function fieldsNotAllowed(container: EphemeralContainer): string[] {
  const isUnset = {
    ports: container.ports === NIL_LIST,
    resources: areUnset(container.resources),
    resizePolicy: container.resizePolicy === NIL_LIST,
    restartPolicy: container.restartPolicy === undefined,
    restartPolicyRules: container.restartPolicyRules === NIL_LIST,
    livenessProbe: container.livenessProbe === undefined,
    readinessProbe: container.readinessProbe === undefined,
    startupProbe: container.startupProbe === undefined,
    lifecycle: container.lifecycle === undefined,
  };
  return Object.entries(isUnset).flatMap(([field, unset]) => (unset ? [] : [field]));
}

function areUnset({ limits, requests, claims }: ResourceRequirements): boolean {
  return limits === NIL_MAP && requests === NIL_MAP && claims === NIL_LIST;
}

function validateSubPaths(mounts: readonly VolumeMount[], path: string, { errors }: Validation): void {
  for (const [index, { subPath, subPathExpr }] of mounts.entries()) {
    if (subPath !== '') errors.push(forbidden(`${path}[${index}].subPath`, NOT_ALLOWED));
    if (subPathExpr !== '') errors.push(forbidden(`${path}[${index}].subPathExpr`, NOT_ALLOWED));
  }
}
