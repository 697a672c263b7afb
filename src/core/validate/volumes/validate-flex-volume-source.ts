import { toLower } from '../../text/to-lower.ts';
import type { FlexVolumeSource } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';

const validateDriver = requiredFields('driver');
const RESERVED = /(?:^|\.)(?:kubernetes|k8s)\.io$/;

/** validateFlexVolumeSource (core/validation/validation.go:1587). */
export function validateFlexVolumeSource(flexVolume: FlexVolumeSource, path: string, validation: Validation): void {
  validateDriver(flexVolume, path, validation);
  for (const key of flexVolume.options.keys()) {
    const namespace = key.replace(/\/.*$/s, '');
    if (!RESERVED.test(toLower(namespace))) continue;
    validation.errors.push(invalid(`${path}.options[${key}]`, key, 'kubernetes.io and k8s.io namespaces are reserved'));
  }
}
