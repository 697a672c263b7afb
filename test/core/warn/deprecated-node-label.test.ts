import { expect, test } from 'vitest';
import { deprecatedNodeLabel } from '../../../src/core/warn/deprecated-node-label.ts';

test.each<{ name: string; key: string; want: string | undefined }>([
  { name: 'a label every object has in some language', key: 'constructor', want: undefined },
  { name: 'a label of today', key: 'kubernetes.io/os', want: undefined },
  { name: 'a label that has no successor', key: 'app.kubernetes.io/created-by', want: 'deprecated since v1.9' },
  {
    name: 'a label that has one',
    key: 'node-role.kubernetes.io/master',
    want: 'use "node-role.kubernetes.io/control-plane" instead',
  },
])('$name', ({ key, want }) => {
  expect(deprecatedNodeLabel(key)).toBe(want);
});
