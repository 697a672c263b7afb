import { expect, test } from 'vitest';
import { pathSegmentNameErrors } from '../../../../src/core/validate/content/path-segment-name-errors.ts';

const rows: { name: string; text: string; isPrefix: boolean; want: string[] }[] = [
  { name: 'this folder', text: '.', isPrefix: false, want: ["may not be '.'"] },
  { name: 'the folder above', text: '..', isPrefix: false, want: ["may not be '..'"] },
  { name: 'the start of a name may be dots', text: '..', isPrefix: true, want: [] },
  { name: 'both', text: '%/', isPrefix: true, want: ["may not contain '/'", "may not contain '%'"] },
  { name: 'a name with both', text: '../%', isPrefix: false, want: ["may not contain '/'", "may not contain '%'"] },
  { name: 'nothing', text: '', isPrefix: false, want: [] },
];

test.each(rows)('$name', ({ text, isPrefix, want }) => {
  expect(pathSegmentNameErrors(text, isPrefix)).toEqual(want);
});
