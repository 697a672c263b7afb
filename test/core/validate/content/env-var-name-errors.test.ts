import { expect, test } from 'vitest';
import { envVarNameErrors } from '../../../../src/core/validate/content/env-var-name-errors.ts';

const FORM = "a valid environment variable name must consist only of printable ASCII characters other than '='";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: ['environment variable name must be non-empty'] },
  { name: 'an equals sign', text: 'A=B', want: [FORM] },
  { name: 'a tab', text: 'A\t', want: [FORM] },
  { name: 'a delete', text: 'A\x7f', want: [FORM] },
  { name: 'a letter that is not ASCII', text: 'é', want: [FORM] },
  { name: 'a space', text: ' ', want: [] },
  { name: 'what is around the equals sign', text: '0<>~!..', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(envVarNameErrors(text)).toEqual(want);
});
