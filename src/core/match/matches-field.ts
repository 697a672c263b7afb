import type { FieldRequirement } from '../model/node-selector-term.ts';

/** Whether the field of a Node of that name meets the requirement; an unknown field is empty (fields/fields.go:55). */
export function matchesField({ operator, key, values }: FieldRequirement, nodeName: string): boolean {
  const found = key === 'metadata.name' ? nodeName : '';
  return (found === values[0]) === (operator === 'In');
}
