import { expect, test } from 'vitest';
import type { LabelSelector } from '../../../src/core/v1/types.ts';
import { labelSelectorHasInvalidLabelValue } from '../../../src/core/validate/label-selector-has-invalid-label-value.ts';
import { decoded } from './decoded.ts';

const rows: { name: string; selector: object | undefined; want: boolean }[] = [
  { name: 'none', selector: undefined, want: false },
  { name: 'a label to match does not count', selector: { matchLabels: { a: '-' } }, want: false },
  {
    name: 'one of the values',
    selector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['ok', '-'] }] },
    want: true,
  },
  {
    name: 'whatever the operator',
    selector: {
      matchExpressions: [
        { key: 'a', operator: 'In', values: ['ok'] },
        { key: 'a', operator: '', values: ['-'] },
      ],
    },
    want: true,
  },
  { name: 'valid values', selector: { matchExpressions: [{ key: '-', operator: 'In', values: [''] }] }, want: false },
];

test.each(rows)('$name', ({ selector, want }) => {
  expect(labelSelectorHasInvalidLabelValue(selector && decoded<LabelSelector>('v1.LabelSelector', selector))).toBe(
    want,
  );
});
