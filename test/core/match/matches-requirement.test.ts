import { expect, test } from 'vitest';
import { matchesRequirement } from '../../../src/core/match/matches-requirement.ts';
import type { NodeSelectorRequirement } from '../../../src/core/model/node-selector-term.ts';

const IN: NodeSelectorRequirement = { key: 'a', operator: 'In', values: ['x', ''] };
const NOT_IN: NodeSelectorRequirement = { key: 'a', operator: 'NotIn', values: ['x', ''] };
const EXISTS: NodeSelectorRequirement = { key: 'a', operator: 'Exists', values: [] };
const DOES_NOT_EXIST: NodeSelectorRequirement = { key: 'a', operator: 'DoesNotExist', values: [] };
const GT: NodeSelectorRequirement = { key: 'a', operator: 'Gt', values: ['5'], bound: 5n };
const LT: NodeSelectorRequirement = { key: 'a', operator: 'Lt', values: ['5'], bound: 5n };
const GREATEST = 9223372036854775807n;

test.each<{ name: string; requirement: NodeSelectorRequirement; value: string | undefined; want: boolean }>([
  { name: 'NotIn matches where the label is missing', requirement: NOT_IN, value: undefined, want: true },
  {
    name: 'DoesNotExist matches where the label is missing',
    requirement: DOES_NOT_EXIST,
    value: undefined,
    want: true,
  },
  { name: 'In does not, even with an empty value', requirement: IN, value: undefined, want: false },
  { name: 'Gt does not', requirement: GT, value: undefined, want: false },
  { name: 'Lt does not', requirement: LT, value: undefined, want: false },
  { name: 'Exists does not', requirement: EXISTS, value: undefined, want: false },
  { name: 'an empty label exists', requirement: EXISTS, value: '', want: true },
  { name: 'DoesNotExist on an empty label', requirement: DOES_NOT_EXIST, value: '', want: false },
  { name: 'an empty label in a set with empty text', requirement: IN, value: '', want: true },
  { name: 'an empty label not in that set', requirement: NOT_IN, value: '', want: false },
  { name: 'In minds the case', requirement: IN, value: 'X', want: false },
  { name: 'In', requirement: IN, value: 'x', want: true },
  { name: 'NotIn another value', requirement: NOT_IN, value: 'y', want: true },
  { name: 'NotIn', requirement: NOT_IN, value: 'x', want: false },
  { name: 'Gt on a label that is no number', requirement: GT, value: 'ten', want: false },
  { name: 'Lt on an empty label', requirement: LT, value: '', want: false },
  { name: 'Lt on a label that is no number', requirement: LT, value: '4.5', want: false },
  { name: 'Gt on a label that overflows', requirement: GT, value: '9223372036854775808', want: false },
  { name: 'Gt at the greatest label', requirement: { ...GT, bound: GREATEST - 1n }, value: `${GREATEST}`, want: true },
  { name: 'Gt on a label with leading zeros', requirement: GT, value: '007', want: true },
  { name: 'Lt on a negative label, stored though invalid', requirement: LT, value: '-6', want: true },
  { name: 'Gt numbers, not texts', requirement: GT, value: '10', want: true },
  { name: 'Gt at its bound', requirement: GT, value: '5', want: false },
  { name: 'Lt at its bound', requirement: LT, value: '5', want: false },
  { name: 'Lt below its bound', requirement: LT, value: '4', want: true },
  { name: 'Lt above its bound', requirement: LT, value: '6', want: false },
])('matchesRequirement: $name', ({ requirement, value, want }) => {
  expect(matchesRequirement(requirement, value)).toBe(want);
});
