import { expect, test } from 'vitest';
import type { TypedObjectReference } from '../../../../src/core/v1/types.ts';
import { validateDataSourceRef } from '../../../../src/core/validate/volumes/validate-data-source-ref.ts';
import { errorsOf } from './errors-of.ts';

test.each([
  {
    name: 'all wrong',
    value: { kind: 'PersistentVolumeClaim', namespace: 'a.b' },
    want: ['v.name: Required value', 'v.namespace: Invalid value: "a.b": must not contain dots'],
  },
  { name: 'an empty namespace is none', value: { kind: 'PersistentVolumeClaim', name: 'n', namespace: '' }, want: [] },
  { name: 'no namespace', value: { kind: 'PersistentVolumeClaim', name: 'n' }, want: [] },
  { name: 'a namespace', value: { kind: 'PersistentVolumeClaim', name: 'n', namespace: 'a' }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<TypedObjectReference>({ type: 'v1.TypedObjectReference', value }, validateDataSourceRef)).toEqual(
    want,
  );
});
