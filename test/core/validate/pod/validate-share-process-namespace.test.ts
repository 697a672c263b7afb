import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateShareProcessNamespace } from '../../../../src/core/validate/pod/validate-share-process-namespace.ts';
import { errorsOf } from '../volumes/errors-of.ts';

test.each([
  {
    name: 'both',
    spec: { hostPID: true, shareProcessNamespace: true },
    want: ['v.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled'],
  },
  { name: 'the Node’s alone', spec: { hostPID: true, shareProcessNamespace: false }, want: [] },
  { name: 'the Pod’s alone', spec: { shareProcessNamespace: true }, want: [] },
])('$name', ({ spec, want }) => {
  expect(errorsOf<PodSpec>({ type: 'v1.PodSpec', value: spec }, validateShareProcessNamespace)).toEqual(want);
});
