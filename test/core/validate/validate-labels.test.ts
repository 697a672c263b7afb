import { expect, test } from 'vitest';
import { labelKeyErrors } from '../../../src/core/validate/content/label-key-errors.ts';
import { labelValueErrors } from '../../../src/core/validate/content/label-value-errors.ts';
import { validateLabels } from '../../../src/core/validate/validate-labels.ts';
import { errorsFor } from './volumes/errors-of.ts';

const KEY = labelKeyErrors('-');
const VALUE = labelValueErrors('-');

const rows: { name: string; labels: [string, string][]; want: string[] }[] = [
  {
    name: 'a key and then its value',
    labels: [
      ['-', '-'],
      ['ok', ' '],
    ],
    want: [
      `v: Invalid value: "-": ${KEY[0]}`,
      `v: Invalid value: "-": ${VALUE[0]}`,
      `v: Invalid value: " ": ${VALUE[0]}`,
    ],
  },
  {
    name: 'all that is wrong with a value',
    labels: [['ok', '.'.repeat(64)]],
    want: [
      `v: Invalid value: "${'.'.repeat(64)}": must be no more than 63 bytes`,
      `v: Invalid value: "${'.'.repeat(64)}": ${VALUE[0]}`,
    ],
  },
  { name: 'an empty value', labels: [['ok', '']], want: [] },
];

test.each(rows)('$name', ({ labels, want }) => {
  expect(errorsFor({}, (validation) => validateLabels(new Map(labels), 'v', validation))).toEqual(want);
});
