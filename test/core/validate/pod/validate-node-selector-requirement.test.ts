import { expect, test } from 'vitest';
import type { NodeSelectorRequirement } from '../../../../src/core/v1/types.ts';
import { validateNodeSelectorRequirement } from '../../../../src/core/validate/pod/validate-node-selector-requirement.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const IN = "v.values: Required value: must be specified when `operator` is 'In' or 'NotIn'";
const EXISTS = "v.values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
const ONE = "v.values: Required value: must be specified single value when `operator` is 'Lt' or 'Gt'";

test.each([
  { name: 'In without values', requirement: { key: 'a', operator: 'In' }, want: [IN] },
  { name: 'NotIn without values', requirement: { key: 'a', operator: 'NotIn', values: [] }, want: [IN] },
  { name: 'In with one', requirement: { key: 'a', operator: 'In', values: [''] }, want: [] },
  { name: 'Exists with one', requirement: { key: 'a', operator: 'Exists', values: [''] }, want: [EXISTS] },
  { name: 'DoesNotExist with one', requirement: { key: 'a', operator: 'DoesNotExist', values: [''] }, want: [EXISTS] },
  { name: 'Exists without', requirement: { key: 'a', operator: 'Exists' }, want: [] },
  { name: 'Gt without', requirement: { key: 'a', operator: 'Gt' }, want: [ONE] },
  { name: 'Lt with two', requirement: { key: 'a', operator: 'Lt', values: ['1', '2'] }, want: [ONE] },
  // Whether it is a number is not asked here.
  { name: 'Gt with one', requirement: { key: 'a', operator: 'Gt', values: ['x'] }, want: [] },
  {
    name: 'no operator, no key, no value',
    requirement: { operator: '<', values: ['-'] },
    want: [
      'v.operator: Invalid value: "\\u003c": not a valid selector operator',
      'v.key: Invalid value: "": name part must be non-empty',
      `v.key: Invalid value: "": ${LABEL_KEY_NAME}`,
      expect.stringContaining('v.values[0]: Invalid value: "-": a valid label must be'),
    ],
  },
])('$name', ({ requirement, want }) => {
  const errors = errorsOf<NodeSelectorRequirement>(
    { type: 'v1.NodeSelectorRequirement', value: requirement },
    (value, path, validation) =>
      validateNodeSelectorRequirement(value, path, { ...validation, allowInvalidValues: false }),
  );
  expect(errors).toEqual(want);
});

test('values that are allowed to be wrong', () => {
  const errors = errorsOf<NodeSelectorRequirement>(
    { type: 'v1.NodeSelectorRequirement', value: { key: 'a', operator: 'In', values: ['-'] } },
    (value, path, validation) =>
      validateNodeSelectorRequirement(value, path, { ...validation, allowInvalidValues: true }),
  );
  expect(errors).toEqual([]);
});
