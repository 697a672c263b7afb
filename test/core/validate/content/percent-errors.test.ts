import { expect, test } from 'vitest';
import { percentErrors } from '../../../../src/core/validate/content/percent-errors.ts';

const FORM =
  "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'a number', text: '10', want: [FORM] },
  { name: 'a sign', text: '-1%', want: [FORM] },
  { name: 'a fraction', text: '1.5%', want: [FORM] },
  { name: 'more than all', text: '0101%', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(percentErrors(text)).toEqual(want);
});
