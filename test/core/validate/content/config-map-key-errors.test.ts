import { expect, test } from 'vitest';
import { configMapKeyErrors } from '../../../../src/core/validate/content/config-map-key-errors.ts';

const FORM =
  "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

const rows: { name: string; text: string; want: string[] }[] = [
  { name: 'nothing', text: '', want: [FORM] },
  { name: 'this folder', text: '.', want: ["must not be '.'"] },
  { name: 'the folder above', text: '..', want: ["must not be '..'"] },
  { name: 'two dots before', text: '..a', want: ["must not start with '..'"] },
  { name: 'a path upwards', text: '../a', want: [FORM, "must not start with '..'"] },
  { name: 'one byte too long', text: 'a'.repeat(254), want: ['must be no more than 253 characters'] },
  { name: 'a hidden file', text: '.a_B-0', want: [] },
];

test.each(rows)('$name', ({ text, want }) => {
  expect(configMapKeyErrors(text)).toEqual(want);
});
