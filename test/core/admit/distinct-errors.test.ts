import { expect, test } from 'vitest';
import { distinctErrors } from '../../../src/core/admit/distinct-errors.ts';
import { invalid, required } from '../../../src/core/validate/field-errors.ts';

test.each([
  { name: 'nothing', errors: [], kept: [] },
  { name: 'the same again', errors: [required('a', ''), required('b', ''), required('a', '')], kept: [0, 1] },
  {
    name: 'the same field for another reason, or with another value',
    errors: [invalid('a', 'x', 'd'), invalid('a', 'y', 'd'), invalid('a', 'x', 'e'), invalid('a', 'x', 'd')],
    kept: [0, 1, 2],
  },
])('$name', ({ errors, kept }) => {
  expect(distinctErrors(errors)).toEqual(kept.map((index) => errors[index]));
});
