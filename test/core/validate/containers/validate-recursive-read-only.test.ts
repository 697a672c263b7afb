import { expect, test } from 'vitest';
import type { VolumeMount } from '../../../../src/core/v1/types.ts';
import { validateRecursiveReadOnly } from '../../../../src/core/validate/containers/validate-recursive-read-only.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const WRITABLE = 'p: Forbidden: may only be specified when readOnly is true';
const PROPAGATED = 'p: Forbidden: may only be specified when mountPropagation is None or not specified';

test.each([
  {
    name: 'none of them, and nothing else is said',
    mount: { recursiveReadOnly: '', mountPropagation: '' },
    want: ['p: Unsupported value: "": supported values: "Disabled", "Enabled", "IfPossible"'],
  },
  {
    name: 'written to and passed on',
    mount: { recursiveReadOnly: 'IfPossible', mountPropagation: 'HostToContainer' },
    want: [WRITABLE, PROPAGATED],
  },
  {
    name: 'read and kept',
    mount: { recursiveReadOnly: 'Enabled', readOnly: true, mountPropagation: 'None' },
    want: [],
  },
  { name: 'read', mount: { recursiveReadOnly: 'Enabled', readOnly: true }, want: [] },
  { name: 'off', mount: { recursiveReadOnly: 'Disabled', mountPropagation: 'HostToContainer' }, want: [] },
  { name: 'not said', mount: { mountPropagation: 'HostToContainer' }, want: [] },
])('$name', ({ mount, want }) => {
  const value = decoded<VolumeMount>('v1.VolumeMount', mount);
  expect(errorsIn({ spec: {} }, (_, validation) => validateRecursiveReadOnly(value, 'p', validation))).toEqual(want);
});
