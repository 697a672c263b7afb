import type { EnvVar, EnvVarSource } from '../../v1/types.ts';
import { envVarNameErrors } from '../content/env-var-name-errors.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateContainerResourceFieldSelector } from './validate-container-resource-field-selector.ts';
import { validateFileKeySelector } from './validate-file-key-selector.ts';
import { validateKeySelector } from './validate-key-selector.ts';
import { validateObjectFieldSelector } from './validate-object-field-selector.ts';

/** The fields of a Pod that a variable may have; not its labels and annotations as a whole. */
const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

const MISSING =
  'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`';

/** ValidateEnv (core/validation/validation.go:2833). */
export function validateEnv(env: readonly EnvVar[], path: string, validation: Validation): void {
  for (const [index, { name, value, valueFrom }] of env.entries()) {
    const at = `${path}[${index}]`;
    if (name === '') validation.errors.push(required(`${at}.name`, ''));
    else validation.errors.push(...envVarNameErrors(name).map((message) => invalid(`${at}.name`, name, message)));
    if (valueFrom === undefined) continue;
    validateSource(valueFrom, `${at}.valueFrom`, validation);
    const problem = sourceError({ value, valueFrom });
    if (problem !== undefined) validation.errors.push(invalid(`${at}.valueFrom`, '', problem));
  }
}

/** validateEnvVarValueFrom (core/validation/validation.go:2882). */
function validateSource(source: EnvVarSource, path: string, validation: Validation): void {
  const { fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef } = source;
  if (fieldRef !== undefined) {
    validateObjectFieldSelector({ fieldRef, supported: FIELDS }, `${path}.fieldRef`, validation);
  }
  if (resourceFieldRef !== undefined) {
    const selector = { resourceFieldRef, inVolume: false };
    validateContainerResourceFieldSelector(selector, `${path}.resourceFieldRef`, validation);
  }
  if (configMapKeyRef !== undefined) validateKeySelector(configMapKeyRef, `${path}.configMapKeyRef`, validation);
  if (secretKeyRef !== undefined) validateKeySelector(secretKeyRef, `${path}.secretKeyRef`, validation);
  if (fileKeyRef !== undefined) validateFileKeySelector(fileKeyRef, `${path}.fileKeyRef`, validation);
}

interface ValueAndSource {
  readonly value: string;
  readonly valueFrom: EnvVarSource;
}

function sourceError({ value, valueFrom }: ValueAndSource): string | undefined {
  const sources = Object.values(valueFrom).filter((source) => source !== undefined).length;
  if (sources === 0) return MISSING;
  if (value !== '') return 'may not be specified when `value` is not empty';
  return sources > 1 ? 'may not have more than one field specified at a time' : undefined;
}
