import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateSchedulingGroup } from '../../../../src/core/validate/pod/validate-scheduling-group.ts';
import { errorsOf } from '../volumes/errors-of.ts';

const RESPONDERS = { evictionResponders: [{ name: 'a.b/c', priority: 1000 }] };

test.each([
  { name: 'none', spec: RESPONDERS, want: [] },
  { name: 'with a name', spec: { schedulingGroup: { podGroupName: 'a.b' } }, want: [] },
  {
    name: 'without one, beside responders',
    spec: { ...RESPONDERS, schedulingGroup: {} },
    want: [
      'v.schedulingGroup.podGroupName: Invalid value: null: must specify one of: `podGroupName`',
      'v.schedulingGroup: Forbidden: may not be set when evictionResponders is set',
    ],
  },
  {
    name: 'with a bad one',
    spec: { schedulingGroup: { podGroupName: '' } },
    want: [
      expect.stringContaining('v.schedulingGroup.podGroupName: Invalid value: "": a lowercase RFC 1123 subdomain'),
    ],
  },
])('a group, $name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validateSchedulingGroup)).toEqual(want);
});
