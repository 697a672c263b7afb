import { expect, test } from 'vitest';
import { requiredFields } from '../../../../src/core/validate/volumes/required-fields.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  {
    name: 'texts and lists, in order',
    source: { a: '', b: [], c: '' },
    want: ['v.b: Required value', 'v.a: Required value'],
  },
  { name: 'what is there is not looked at', source: { a: ' ', b: [''], c: '' }, want: [] },
])('$name', ({ source, want }) => {
  const validate = requiredFields('b', 'a');
  expect(errorsFor({}, (validation) => validate(source, 'v', validation))).toEqual(want);
});
