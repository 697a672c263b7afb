import { expect, test } from 'vitest';
import { validateChoice } from '../../../../src/core/validate/containers/validate-choice.ts';
import { errorsIn } from './errors-in.ts';

const supported = ['A', 'B'];

test.each([
  { name: 'another case', value: 'a', want: ['p: Unsupported value: "a": supported values: "A", "B"'] },
  { name: 'as JSON', value: '<', want: ['p: Unsupported value: "\\u003c": supported values: "A", "B"'] },
  { name: 'none', value: '', want: ['p: Required value'] },
  { name: 'the last', value: 'B', want: [] },
])('$name', ({ value, want }) => {
  expect(errorsIn({ spec: {} }, (_, validation) => validateChoice({ value, supported }, 'p', validation))).toEqual(
    want,
  );
});
