import { expect, test } from 'vitest';
import type { LabelSelector } from '../../../src/core/v1/types.ts';
import { labelKeyErrors } from '../../../src/core/validate/content/label-key-errors.ts';
import { labelValueErrors } from '../../../src/core/validate/content/label-value-errors.ts';
import { validateLabelSelector } from '../../../src/core/validate/validate-label-selector.ts';
import { decoded } from './decoded.ts';
import { errorsFor } from './volumes/errors-of.ts';

const KEY = labelKeyErrors('-')[0];
const VALUE = labelValueErrors('-')[0];

const rows: { name: string; selector: object | undefined; allowInvalidValues?: boolean; want: string[] }[] = [
  { name: 'none', selector: undefined, want: [] },
  { name: 'an empty one', selector: {}, want: [] },
  {
    name: 'labels come first, and expressions after them',
    selector: {
      matchLabels: { a: '-' },
      matchExpressions: [
        { key: 'a', operator: 'Exists' },
        { key: '-', operator: 'in' },
      ],
    },
    want: [
      `v.matchLabels: Invalid value: "-": ${VALUE}`,
      'v.matchExpressions[1].operator: Invalid value: "in": not a valid selector operator',
      `v.matchExpressions[1].key: Invalid value: "-": ${KEY}`,
    ],
  },
  {
    name: 'an operator is printed as JSON',
    selector: { matchExpressions: [{ key: 'a', operator: '<' }] },
    want: ['v.matchExpressions[0].operator: Invalid value: "\\u003c": not a valid selector operator'],
  },
  ...['In', 'NotIn'].map((operator) => ({
    name: `${operator} without values`,
    selector: { matchExpressions: [{ key: 'a', operator }] },
    want: ["v.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'"],
  })),
  ...['Exists', 'DoesNotExist'].map((operator) => ({
    name: `${operator} with values`,
    selector: { matchExpressions: [{ key: 'a', operator, values: [''] }] },
    want: [
      "v.matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
    ],
  })),
  {
    name: 'values by their place',
    selector: { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['ok', '-'] }] },
    want: [`v.matchExpressions[0].values[1]: Invalid value: "-": ${VALUE}`],
  },
  {
    name: 'values that are there already',
    selector: { matchLabels: { a: '-' }, matchExpressions: [{ key: '-', operator: 'In', values: ['-'] }] },
    allowInvalidValues: true,
    want: [`v.matchLabels: Invalid value: "-": ${VALUE}`, `v.matchExpressions[0].key: Invalid value: "-": ${KEY}`],
  },
];

test.each(rows)('$name', ({ selector, allowInvalidValues = false, want }) => {
  const value = selector && decoded<LabelSelector>('v1.LabelSelector', selector);
  const found = errorsFor({}, (validation) => validateLabelSelector(value, 'v', { ...validation, allowInvalidValues }));
  expect(found).toEqual(want);
});
