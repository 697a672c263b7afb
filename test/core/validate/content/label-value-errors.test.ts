import { expect, test } from 'vitest';
import { labelValueErrors } from '../../../../src/core/validate/content/label-value-errors.ts';

const BAD =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const LONG = 'must be no more than 63 bytes';

test.each([
  { name: 'no text is a value', value: '', want: [] },
  { name: 'a negative number is none', value: '-5', want: [BAD] },
  { name: 'a newline alone', value: '\n', want: [BAD] },
  { name: 'a newline at the end', value: 'a\n', want: [BAD] },
  { name: 'too long and wrong', value: '世'.repeat(22), want: [LONG, BAD] },
  { name: '63 bytes of wrong characters', value: '世'.repeat(21), want: [BAD] },
  { name: '64 characters', value: 'a'.repeat(64), want: [LONG] },
  { name: '63 characters', value: 'a'.repeat(63), want: [] },
  { name: 'a space', value: 'bad value!', want: [BAD] },
  { name: 'a slash', value: 'a/b', want: [BAD] },
  { name: 'ends with a dot', value: 'a.', want: [BAD] },
  { name: 'one character', value: 'Z', want: [] },
  { name: 'every character allowed', value: 'a-_.9', want: [] },
])('labelValueErrors: $name', ({ value, want }) => {
  expect(labelValueErrors(value)).toEqual(want);
});
