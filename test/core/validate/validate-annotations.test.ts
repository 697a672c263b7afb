import { expect, test } from 'vitest';
import { validateAnnotations } from '../../../src/core/validate/validate-annotations.ts';
import { errorsFor } from './volumes/errors-of.ts';

const rows: { name: string; annotations: [string, string][]; want: string[] }[] = [
  { name: 'a prefix may have capitals', annotations: [['Example.COM/A', '-']], want: [] },
  {
    name: 'a wrong key is shown as it is',
    annotations: [['A/', '']],
    want: [
      'v: Invalid value: "A/": name part must be non-empty',
      expect.stringMatching(/^v: .*: name part must consist/),
    ],
  },
  {
    name: 'keys count among the bytes',
    annotations: [
      ['é'.repeat(2), 'a'.repeat(131_072)],
      ['a', 'a'.repeat(131_068)],
    ],
    want: [expect.stringContaining('name part must consist'), 'v: Too long: may not be more than 262144 bytes'],
  },
  { name: 'as many as may be', annotations: [['a', 'a'.repeat(262_143)]], want: [] },
];

test.each(rows)('$name', ({ annotations, want }) => {
  expect(errorsFor({}, (validation) => validateAnnotations(new Map(annotations), 'v', validation))).toEqual(want);
});
