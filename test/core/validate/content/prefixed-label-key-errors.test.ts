import { expect, test } from 'vitest';
import { prefixedLabelKeyErrors } from '../../../../src/core/validate/content/prefixed-label-key-errors.ts';

test.each([
  { key: 'a.b/C', want: [] },
  { key: 'a.b', want: ["must include a prefix (e.g. 'example.com/key')"] },
  { key: '/C', want: ['prefix part must be non-empty'] },
])('$key', ({ key, want }) => {
  expect(prefixedLabelKeyErrors(key)).toEqual(want);
});
