import { expect, test } from 'vitest';
import { defaultPullPolicy } from '../../../src/core/default/default-pull-policy.ts';

test.each([
  { image: 'nginx', want: 'Always' },
  { image: 'nginx:latest', want: 'Always' },
  { image: 'nginx:1', want: 'IfNotPresent' },
  { image: '', want: 'IfNotPresent' },
])('$image', ({ image, want }) => {
  expect(defaultPullPolicy(image)).toBe(want);
});
