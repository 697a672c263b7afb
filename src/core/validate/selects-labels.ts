import type { LabelSelector, LabelSelectorRequirement } from '../v1/types.ts';
import { labelKeyErrors } from './content/label-key-errors.ts';
import { labelValueErrors } from './content/label-value-errors.ts';

/** Whether a selector selects the labels; `undefined` where no selector can be made of it (meta/v1/helpers.go:36). */
export function selectsLabels(
  selector: LabelSelector | undefined,
  labels: ReadonlyMap<string, string>,
): boolean | undefined {
  // One that was never given selects nothing, an empty one everything.
  if (selector === undefined) return false;
  const wanted = [...selector.matchLabels].map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  const answers = [...wanted, ...selector.matchExpressions].map((requirement) => isMet(requirement, labels));
  return answers.includes(undefined) ? undefined : !answers.includes(false);
}

/** NewRequirement and its Matches (labels/selector.go:185, 247). */
function isMet(
  { key, operator, values }: LabelSelectorRequirement,
  labels: ReadonlyMap<string, string>,
): boolean | undefined {
  if (labelKeyErrors(key).length > 0 || values.some((value) => labelValueErrors(value).length > 0)) return undefined;
  const value = labels.get(key);
  const isOneOf = value !== undefined && values.includes(value);
  switch (operator) {
    case 'In':
      return values.length > 0 ? isOneOf : undefined;
    case 'NotIn':
      return values.length > 0 ? !isOneOf : undefined;
    case 'Exists':
      return values.length > 0 ? undefined : value !== undefined;
    case 'DoesNotExist':
      return values.length > 0 ? undefined : value === undefined;
    default:
      return undefined;
  }
}
