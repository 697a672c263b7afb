import { expect, test } from 'vitest';
import { isExtendedResourceName } from '../../../../src/core/validate/containers/is-extended-resource-name.ts';

test.each([
  { name: 'too long for a quota only', resource: `${'a'.repeat(241)}.com/gpu`, want: false },
  { name: 'as long as a quota has it', resource: `${'a'.repeat(240)}.com/gpu`, want: true },
  { name: 'of a quota', resource: 'requests.a.com/gpu', want: false },
  { name: 'of Kubernetes', resource: 'kubernetes.io/gpu', want: false },
  { name: 'no name', resource: 'a.com/', want: false },
  { name: "somebody else's", resource: 'a.com/gpu', want: true },
])('$name', ({ resource, want }) => {
  expect(isExtendedResourceName(resource)).toBe(want);
});
