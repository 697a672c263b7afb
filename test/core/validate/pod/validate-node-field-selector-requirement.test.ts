import { expect, test } from 'vitest';
import type { NodeSelectorRequirement } from '../../../../src/core/v1/types.ts';
import { validateNodeFieldSelectorRequirement } from '../../../../src/core/validate/pod/validate-node-field-selector-requirement.ts';
import { DNS_SUBDOMAIN, errorsOf } from '../volumes/errors-of.ts';

const KEY = 'metadata.name';
const ONE =
  "v.values: Required value: must be only one value when `operator` is 'In' or 'NotIn' for node field selector";

test.each([
  { name: 'one Node', requirement: { key: KEY, operator: 'In', values: ['a'] }, want: [] },
  { name: 'all but one', requirement: { key: KEY, operator: 'NotIn', values: ['a'] }, want: [] },
  { name: 'no Node', requirement: { key: KEY, operator: 'In' }, want: [ONE] },
  {
    name: 'two, one of which cannot be',
    requirement: { key: KEY, operator: 'NotIn', values: ['a', 'A'] },
    want: [ONE, `v.values[1]: Invalid value: "A": ${DNS_SUBDOMAIN}`],
  },
  {
    name: 'another operator, for which values do not count',
    requirement: { key: KEY, operator: 'Exists' },
    want: ['v.operator: Invalid value: "Exists": not a valid selector operator'],
  },
  {
    name: 'another field, of which no value is known',
    requirement: { key: 'spec.x', operator: 'In', values: ['A'] },
    want: ['v.key: Invalid value: "spec.x": not a valid field selector key'],
  },
])('$name', ({ requirement, want }) => {
  const given = { type: 'v1.NodeSelectorRequirement', value: requirement };
  expect(errorsOf<NodeSelectorRequirement>(given, validateNodeFieldSelectorRequirement)).toEqual(want);
});
