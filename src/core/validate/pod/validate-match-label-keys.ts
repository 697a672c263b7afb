import type { LabelSelector } from '../../v1/types.ts';
import { forbidden, invalid } from '../field-errors.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';

interface LabelKeys {
  readonly matchLabelKeys: readonly string[];
  readonly mismatchLabelKeys: readonly string[];
  readonly labelSelector: LabelSelector | undefined;
}

/** ValidateMatchLabelKeysAndMismatchLabelKeys (core/validation/validation.go:9293). */
export function validateMatchLabelKeys(keys: LabelKeys, path: string, validation: Validation): void {
  validateLabelKeys(keys, `${path}.matchLabelKeys`, validation);
  validateLabelKeys({ ...keys, matchLabelKeys: keys.mismatchLabelKeys }, `${path}.mismatchLabelKeys`, validation);
  validateRepeated(keys, path, validation);
  const mismatch = new Set(keys.mismatchLabelKeys);
  for (const [index, key] of keys.matchLabelKeys.entries()) {
    if (!mismatch.has(key)) continue;
    const detail = 'exists in both matchLabelKeys and mismatchLabelKeys';
    validation.errors.push(invalid(`${path}.matchLabelKeys[${index}]`, key, detail));
  }
}

/** validateLabelKeys (core/validation/validation.go:9373). */
function validateLabelKeys({ matchLabelKeys, labelSelector }: LabelKeys, path: string, validation: Validation): void {
  if (matchLabelKeys.length === 0) return;
  if (labelSelector === undefined) {
    validation.errors.push(forbidden(path, 'must not be specified when labelSelector is not set'));
    return;
  }
  for (const [index, key] of matchLabelKeys.entries()) validateQualifiedName(key, `${path}[${index}]`, validation);
}

/** A key is in the selector once, for a Pod's own label went into it from the keys to match; twice is once too many. */
function validateRepeated({ matchLabelKeys, labelSelector }: LabelKeys, path: string, { errors }: Validation): void {
  if (labelSelector === undefined) return;
  const indices = new Map(matchLabelKeys.map((key, index) => [key, index]));
  const seen = new Set(labelSelector.matchLabels.keys());
  for (const { key } of labelSelector.matchExpressions) {
    const index = indices.get(key);
    if (index !== undefined && seen.has(key)) {
      // The index is the key's among those to match, though the field is not.
      errors.push(invalid(`${path}[${index}]`, key, 'exists in both matchLabelKeys and labelSelector'));
    }
    seen.add(key);
  }
}
