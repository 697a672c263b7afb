import { expect, test } from 'vitest';
import { validateQualifiedName } from '../../../src/core/validate/validate-qualified-name.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('each message becomes an error', () => {
  const [first] = errorsFor({}, (validation) => validateQualifiedName('a/', 'v', validation));
  expect(first).toMatch(/^v: Invalid value: "a\/": name part must be non-empty$/);
});

test('what is right is no error', () => {
  expect(errorsFor({}, (validation) => validateQualifiedName('a/b', 'v', validation))).toEqual([]);
});
