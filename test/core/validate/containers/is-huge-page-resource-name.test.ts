import { expect, test } from 'vitest';
import { isHugePageResourceName } from '../../../../src/core/validate/containers/is-huge-page-resource-name.ts';

test.each([
  { resource: 'hugepages-', want: true },
  { resource: 'hugepages', want: false },
  { resource: 'requests.hugepages-2Mi', want: false },
])('$resource', ({ resource, want }) => {
  expect(isHugePageResourceName(resource)).toBe(want);
});
