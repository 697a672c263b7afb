import { expect, test } from 'vitest';
import { httpHeaderNameErrors } from '../../../../src/core/validate/content/http-header-name-errors.ts';

const rows: { name: string; text: string; want: string[] }[] = [
  {
    name: 'an underscore',
    text: 'X_Y',
    want: [
      "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is '[-A-Za-z0-9]+')",
    ],
  },
  { name: 'dashes alone', text: '--', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(httpHeaderNameErrors(text)).toEqual(want);
});
