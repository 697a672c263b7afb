import type { NodeSelectorRequirement } from '../model/node-selector-term.ts';
import { parseInt64 } from '../text/parse-int64.ts';

/** Whether a label's value, `undefined` where the Node lacks the label, meets the expression (labels/selector.go:247). */
export function matchesRequirement(requirement: NodeSelectorRequirement, value: string | undefined): boolean {
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      // A Node without the label is not in any set either.
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'Gt':
    case 'Lt': {
      const number = value === undefined ? undefined : parseInt64(value);
      if (number === undefined) return false;
      return requirement.operator === 'Gt' ? number > requirement.bound : number < requirement.bound;
    }
  }
}
