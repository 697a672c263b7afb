import { expect, test } from 'vitest';
import type { LabelSelector } from '../../../src/core/v1/types.ts';
import { selectsLabels } from '../../../src/core/validate/selects-labels.ts';
import { decoded } from './decoded.ts';

function expressions(...matchExpressions: object[]): object {
  return { matchExpressions };
}

const rows: { name: string; selector: object | undefined; want: boolean | undefined }[] = [
  { name: 'none selects nothing', selector: undefined, want: false },
  { name: 'an empty one selects everything', selector: {}, want: true },
  { name: 'a label to match', selector: { matchLabels: { a: '1' } }, want: true },
  { name: 'another value', selector: { matchLabels: { a: '' } }, want: false },
  { name: 'a label that is not there', selector: { matchLabels: { constructor: '' } }, want: false },
  { name: 'a label without a value', selector: { matchLabels: { empty: '' } }, want: true },
  { name: 'a key that is none', selector: { matchLabels: { '-': '1' } }, want: undefined },
  { name: 'a value that is none', selector: { matchLabels: { a: '-' } }, want: undefined },
  { name: 'In', selector: expressions({ key: 'a', operator: 'In', values: ['0', '1'] }), want: true },
  { name: 'In, not there', selector: expressions({ key: 'b', operator: 'In', values: [''] }), want: false },
  { name: 'In without values', selector: expressions({ key: 'a', operator: 'In' }), want: undefined },
  { name: 'NotIn', selector: expressions({ key: 'a', operator: 'NotIn', values: ['1'] }), want: false },
  { name: 'NotIn, not there', selector: expressions({ key: 'b', operator: 'NotIn', values: [''] }), want: true },
  { name: 'NotIn without values', selector: expressions({ key: 'a', operator: 'NotIn' }), want: undefined },
  { name: 'Exists', selector: expressions({ key: 'empty', operator: 'Exists' }), want: true },
  { name: 'Exists, not there', selector: expressions({ key: 'b', operator: 'Exists' }), want: false },
  {
    name: 'Exists with values',
    selector: expressions({ key: 'a', operator: 'Exists', values: ['1'] }),
    want: undefined,
  },
  { name: 'DoesNotExist', selector: expressions({ key: 'b', operator: 'DoesNotExist' }), want: true },
  { name: 'DoesNotExist, there', selector: expressions({ key: 'a', operator: 'DoesNotExist' }), want: false },
  {
    name: 'DoesNotExist with values',
    selector: expressions({ key: 'b', operator: 'DoesNotExist', values: ['1'] }),
    want: undefined,
  },
  {
    name: 'an operator that is none',
    selector: expressions({ key: 'a', operator: 'Gt', values: ['0'] }),
    want: undefined,
  },
  {
    name: 'one fault spoils it all',
    selector: expressions({ key: 'b', operator: 'Exists' }, { key: 'a', operator: '' }),
    want: undefined,
  },
  {
    name: 'all must be met',
    selector: { matchLabels: { a: '1' }, matchExpressions: [{ key: 'b', operator: 'Exists' }] },
    want: false,
  },
];

test.each(rows)('$name', ({ selector, want }) => {
  const labels = new Map([
    ['a', '1'],
    ['empty', ''],
  ]);
  expect(selectsLabels(selector && decoded<LabelSelector>('v1.LabelSelector', selector), labels)).toBe(want);
});
