import { expect, test } from 'vitest';
import type { DownwardAPIVolumeFile } from '../../../../src/core/v1/types.ts';
import { validateDownwardApiVolumeFile } from '../../../../src/core/validate/volumes/validate-downward-api-volume-file.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  {
    name: 'nothing',
    value: {},
    want: ['v.path: Required value', 'v: Required value: one of fieldRef and resourceFieldRef is required'],
  },
  {
    name: 'all wrong',
    value: {
      path: '..',
      mode: 512,
      user: -1,
      fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' },
      resourceFieldRef: { resource: 'x' },
    },
    want: [
      `v.path: Invalid value: "..": must not contain '..'`,
      `v.path: Invalid value: "..": must not start with '..'`,
      'v.fieldRef.fieldPath: Unsupported value: "spec.nodeName": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"',
      'v: Invalid value: "resource": fieldRef and resourceFieldRef can not be specified simultaneously',
      `v.mode: Invalid value: 512: ${FILE_MODE}`,
      `v.user: Invalid value: -1: ${USER}`,
    ],
  },
  {
    name: 'a container must be named',
    value: { path: 'p', resourceFieldRef: { resource: 'limits.cpu' } },
    want: ['v.resourceFieldRef.containerName: Required value'],
  },
  { name: 'a field', value: { path: 'p', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.labels' } }, want: [] },
  {
    name: 'a resource',
    value: { path: 'p', resourceFieldRef: { containerName: 'c', resource: 'requests.hugepages-2Mi' } },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<DownwardAPIVolumeFile>({ type: 'v1.DownwardAPIVolumeFile', value }, validateDownwardApiVolumeFile),
  ).toEqual(want);
});
