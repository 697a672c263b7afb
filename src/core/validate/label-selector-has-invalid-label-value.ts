import type { LabelSelector } from '../v1/types.ts';
import { labelValueErrors } from './content/label-value-errors.ts';

/** LabelSelectorHasInvalidLabelValue (meta/v1/validation/validation.go:48). Labels to match are held to the rules always. */
export function labelSelectorHasInvalidLabelValue(selector: LabelSelector | undefined): boolean {
  const expressions = selector?.matchExpressions ?? [];
  return expressions.some(({ values }) => values.some((value) => labelValueErrors(value).length > 0));
}
