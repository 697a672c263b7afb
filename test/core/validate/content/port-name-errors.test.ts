import { expect, test } from 'vitest';
import { portNameErrors } from '../../../../src/core/validate/content/port-name-errors.ts';

const CHARACTERS = 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)';
const LETTER = 'must contain at least one letter (a-z)';
const ENDS = 'must not begin or end with a hyphen';

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: [CHARACTERS, LETTER] },
  { name: 'a number', text: '80', want: [LETTER] },
  { name: 'a capital', text: 'Http', want: [CHARACTERS] },
  { name: 'hyphens alone', text: '--', want: [LETTER, 'must not contain consecutive hyphens', ENDS] },
  { name: 'a hyphen at the end', text: 'a-', want: [ENDS] },
  { name: 'a hyphen at the start', text: '-a', want: [ENDS] },
  { name: 'one byte too long', text: 'a'.repeat(16), want: ['must be no more than 15 characters'] },
  { name: 'as long as may be', text: `0-${'a'.repeat(13)}`, want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(portNameErrors(text)).toEqual(want);
});
