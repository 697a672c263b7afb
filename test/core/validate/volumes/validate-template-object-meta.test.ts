import { expect, test } from 'vitest';
import type { ObjectMeta } from '../../../../src/core/v1/types.ts';
import { validateTemplateObjectMeta } from '../../../../src/core/validate/volumes/validate-template-object-meta.ts';
import { errorsOf, LABEL_KEY_NAME } from './errors-of.ts';

test.each([
  { name: 'annotations and labels', value: { annotations: { 'A/b': '' }, labels: { c: 'd' } }, want: [] },
  {
    name: 'wrong annotations and labels',
    value: { annotations: { '/': '' }, labels: { '': '' } },
    want: [
      'v.annotations: Invalid value: "/": prefix part must be non-empty',
      'v.annotations: Invalid value: "/": name part must be non-empty',
      `v.annotations: Invalid value: "/": ${LABEL_KEY_NAME}`,
      'v.labels: Invalid value: "": name part must be non-empty',
      `v.labels: Invalid value: "": ${LABEL_KEY_NAME}`,
    ],
  },
  {
    name: 'everything else, be it empty',
    value: {
      managedFields: [],
      finalizers: [],
      ownerReferences: [],
      deletionGracePeriodSeconds: 0,
      deletionTimestamp: '2020-01-01T00:00:00Z',
      creationTimestamp: '0001-01-01T00:00:00Z',
      generation: 1,
      resourceVersion: 'r',
      uid: 'u',
      selfLink: 's',
      namespace: 'n',
      generateName: 'g',
      name: 'n',
    },
    want: [
      'name',
      'generateName',
      'namespace',
      'selfLink',
      'uID',
      'resourceVersion',
      'generation',
      'creationTimestamp',
      'deletionTimestamp',
      'deletionGracePeriodSeconds',
      'ownerReferences',
      'finalizers',
      'managedFields',
    ].map((field) => `v.${field}: Forbidden: cannot be set`),
  },
  {
    name: 'null is nothing',
    value: {
      creationTimestamp: null,
      finalizers: null,
      ownerReferences: null,
      managedFields: null,
      deletionTimestamp: null,
      name: '',
      generation: 0,
    },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(errorsOf<ObjectMeta>({ type: 'v1.ObjectMeta', value }, validateTemplateObjectMeta)).toEqual(want);
});
