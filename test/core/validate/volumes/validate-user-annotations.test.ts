import { expect, test } from 'vitest';
import { validateUserAnnotations } from '../../../../src/core/validate/volumes/validate-user-annotations.ts';
import { errorsFor, LABEL_KEY_NAME } from './errors-of.ts';

test.each([
  {
    name: 'wrong keys, reported in lower case',
    annotations: { '': '', İ: '', 'A/': '', 'x.Y/Z': '' },
    want: [
      'v: Required value',
      'v: Invalid value: "i": must be a domain-prefixed key (such as "acme.io/foo")',
      'v: Invalid value: "a/": name part must be non-empty',
      `v: Invalid value: "a/": ${LABEL_KEY_NAME}`,
    ],
  },
  {
    name: 'too much, in bytes',
    annotations: { 'a/b': 'x'.repeat(131_072), 'c/d': `${'ü'.repeat(65_533)}x` },
    want: ['v: Too long: may not be more than 262144 bytes'],
  },
  { name: 'as much as can be', annotations: { 'a/b': 'x'.repeat(131_072), 'c/d': 'ü'.repeat(65_533) }, want: [] },
  { name: 'nothing', annotations: {}, want: [] },
])('$name', ({ annotations, want }) => {
  expect(
    errorsFor({}, (validation) =>
      validateUserAnnotations(new Map<string, string>(Object.entries(annotations)), 'v', validation),
    ),
  ).toEqual(want);
});
