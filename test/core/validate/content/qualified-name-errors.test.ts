import { expect, test } from 'vitest';
import { qualifiedNameErrors } from '../../../../src/core/validate/content/qualified-name-errors.ts';

const NAME =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'no name after a prefix', text: 'a/', want: ['name part must be non-empty', NAME] },
  // Of a label's key, bytes are bytes.
  { name: 'one byte too long', text: 'a'.repeat(64), want: ['name part must be no more than 63 bytes'] },
  { name: 'a name with a prefix', text: 'example.com/A', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(qualifiedNameErrors(text)).toEqual(want);
});
