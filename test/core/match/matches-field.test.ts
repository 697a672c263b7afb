import { expect, test } from 'vitest';
import { matchesField } from '../../../src/core/match/matches-field.ts';
import type { FieldRequirement } from '../../../src/core/model/node-selector-term.ts';

test.each<{ name: string } & FieldRequirement & { want: boolean }>([
  { name: 'an unknown field is empty text', key: 'spec.x', operator: 'In', values: [''], want: true },
  { name: 'an unknown field is not the name', key: 'spec.x', operator: 'In', values: ['node-1'], want: false },
  { name: 'NotIn on an unknown field', key: 'spec.x', operator: 'NotIn', values: ['x'], want: true },
  { name: 'NotIn empty text on an unknown field', key: 'spec.x', operator: 'NotIn', values: [''], want: false },
  {
    name: 'the field of another case is unknown',
    key: 'metadata.Name',
    operator: 'In',
    values: ['node-1'],
    want: false,
  },
  { name: 'an empty key is unknown', key: '', operator: 'In', values: [''], want: true },
  { name: 'the name', key: 'metadata.name', operator: 'In', values: ['node-1'], want: true },
  { name: 'another name', key: 'metadata.name', operator: 'In', values: ['node-2'], want: false },
  { name: 'not the name', key: 'metadata.name', operator: 'NotIn', values: ['node-1'], want: false },
  { name: 'not another name', key: 'metadata.name', operator: 'NotIn', values: ['node-2'], want: true },
])('matchesField: $name', ({ key, operator, values, want }) => {
  expect(matchesField({ key, operator, values }, 'node-1')).toBe(want);
});
