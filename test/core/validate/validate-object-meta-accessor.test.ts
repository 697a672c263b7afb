import { expect, test } from 'vitest';
import { validateObjectMetaAccessor } from '../../../src/core/validate/validate-object-meta-accessor.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

const rows: { name: string; metadata: object; want: string[] }[] = [
  {
    name: 'nothing',
    metadata: { name: '', namespace: '' },
    want: ['metadata.name: Required value: name or generateName is required', 'metadata.namespace: Required value'],
  },
  {
    name: 'the start of the name, the name, the namespace',
    metadata: { generateName: 'g', name: 'd', namespace: 'a.b' },
    want: [
      'metadata.generateName: Invalid value: "g": g true',
      'metadata.name: Invalid value: "d": d false',
      'metadata.namespace: Invalid value: "a.b": must not contain dots',
    ],
  },
  {
    name: 'the rest in its order',
    metadata: { finalizers: ['/b'], ownerReferences: [{}], annotations: { '/b': '' }, labels: { '/b': '' } },
    want: [
      'metadata.name: Invalid value: "d": d false',
      'metadata.labels: Invalid value: "/b": prefix part must be non-empty',
      'metadata.annotations: Invalid value: "/b": prefix part must be non-empty',
      'metadata.ownerReferences[0].apiVersion: Required value: must not be empty',
      'metadata.ownerReferences[0].kind: Required value: must not be empty',
      'metadata.ownerReferences[0].name: Required value: must not be empty',
      'metadata.ownerReferences[0].uid: Required value: must not be empty',
      'metadata.finalizers: Invalid value: "/b": prefix part must be non-empty',
    ],
  },
];

test.each(rows)('$name', ({ metadata, want }) => {
  const found = errorsFor({}, (validation) =>
    validateObjectMetaAccessor(givenMetadata(metadata), (name, isPrefix) => [`${name} ${isPrefix}`], validation),
  );
  expect(found).toEqual(want);
});
