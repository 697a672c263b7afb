import type { TopologySpreadConstraint } from '../../v1/types.ts';
import { forbidden, invalid } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

/** ValidateMatchLabelKeysInTopologySpread (core/validation/validation.go:9342), the rule of before 1.34. */
export function validateMatchLabelKeysInTopologySpread(
  { matchLabelKeys, labelSelector }: TopologySpreadConstraint,
  path: string,
  validation: Validation,
): void {
  const { errors } = validation;
  if (matchLabelKeys.length > 0 && labelSelector === undefined) {
    errors.push(forbidden(path, 'must not be specified when labelSelector is not set'));
  }
  const selected = new Set(labelSelector?.matchLabels.keys());
  for (const { key } of labelSelector?.matchExpressions ?? []) selected.add(key);
  for (const [index, key] of matchLabelKeys.entries()) {
    validateQualifiedName(key, `${path}[${index}]`, validation);
    if (selected.has(key)) {
      errors.push(invalid(`${path}[${index}]`, key, 'exists in both matchLabelKeys and labelSelector'));
    }
  }
}
