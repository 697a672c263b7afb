import { expect, test } from 'vitest';
import { validateKeySelector } from '../../../../src/core/validate/containers/validate-key-selector.ts';
import { errorsIn } from './errors-in.ts';

const LONG = 'x'.repeat(254);

test.each([
  {
    name: 'both too long',
    selector: { name: LONG, key: LONG },
    want: [
      `p.name: Invalid value: "${LONG}": must be no more than 253 characters`,
      `p.key: Invalid value: "${LONG}": must be no more than 253 characters`,
    ],
  },
  { name: 'no key', selector: { name: 'a', key: '' }, want: ['p.key: Required value'] },
  { name: 'two dots', selector: { name: 'a', key: '..' }, want: ['p.key: Invalid value: "..": must not be \'..\''] },
  { name: 'a key', selector: { name: 'a', key: 'A_b' }, want: [] },
])('$name', ({ selector, want }) => {
  expect(errorsIn({ spec: {} }, (_, validation) => validateKeySelector(selector, 'p', validation))).toEqual(want);
});

test('a missing name is not said to be required', () => {
  const errors = errorsIn({ spec: {} }, (_, validation) =>
    validateKeySelector({ name: '', key: 'a' }, 'p', validation),
  );
  expect(errors).toEqual([
    'p.name: Invalid value: "": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, \'-\' or ' +
      "'.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is " +
      "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
  ]);
});
