import { expect, test } from 'vitest';
import { validateObjectMetaAccessorUpdate } from '../../../src/core/validate/validate-object-meta-accessor-update.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

const TIME = '2026-01-02T03:04:05Z';

const rows: { name: string; metadata: object; old?: object; want: string[] }[] = [
  {
    name: 'new finalizers while it is deleted, sorted and once each',
    metadata: { deletionTimestamp: TIME, finalizers: ['b/"', 'a', 'b/"', 'old'] },
    old: { deletionTimestamp: TIME, finalizers: ['old', 'older'] },
    want: [
      'metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new ' +
        'finalizers []string{"a", "b/\\""}',
    ],
  },
  {
    name: 'finalizers go while it is deleted',
    metadata: { deletionTimestamp: TIME, finalizers: ['b/b'] },
    old: { deletionTimestamp: TIME, finalizers: ['a/a', 'b/b'] },
    want: [],
  },
  { name: 'new finalizers before', metadata: { finalizers: ['a/a'] }, want: [] },
  {
    name: 'what never changes',
    metadata: {
      name: 'e',
      namespace: 'm',
      uid: '<',
      creationTimestamp: TIME,
      deletionTimestamp: TIME,
      deletionGracePeriodSeconds: 30,
    },
    want: [
      'metadata.name: Invalid value: "e": field is immutable',
      'metadata.namespace: Invalid value: "m": field is immutable',
      'metadata.uid: Invalid value: "\\u003c": field is immutable',
      `metadata.creationTimestamp: Invalid value: "${TIME}": field is immutable`,
      `metadata.deletionTimestamp: Invalid value: "${TIME}": field is immutable`,
      'metadata.deletionGracePeriodSeconds: Invalid value: 30: field is immutable',
    ],
  },
  {
    name: 'what is taken away',
    metadata: {},
    old: { creationTimestamp: TIME, deletionGracePeriodSeconds: 0 },
    want: [
      'metadata.creationTimestamp: Invalid value: null: field is immutable',
      'metadata.deletionGracePeriodSeconds: Invalid value: null: field is immutable',
    ],
  },
  { name: 'the zero time is none', metadata: { creationTimestamp: '0001-01-01T00:00:00Z' }, want: [] },
  {
    name: 'a moment later is a time',
    metadata: { creationTimestamp: '0001-01-01T00:00:00.1Z' },
    want: ['metadata.creationTimestamp: Invalid value: "0001-01-01T00:00:00Z": field is immutable'],
  },
  {
    name: 'the rest in its order',
    metadata: {
      generateName: '/',
      ownerReferences: [{ apiVersion: 'v1', kind: 'K', name: 'o' }],
      annotations: { '/b': '' },
      labels: { '/b': '' },
    },
    want: [
      'metadata.labels: Invalid value: "/b": prefix part must be non-empty',
      'metadata.annotations: Invalid value: "/b": prefix part must be non-empty',
      'metadata.ownerReferences[0].uid: Required value: must not be empty',
    ],
  },
];

test.each(rows)('$name', ({ metadata, old, want }) => {
  const found = errorsFor({}, (validation) =>
    validateObjectMetaAccessorUpdate(givenMetadata(metadata), givenMetadata(old), validation),
  );
  expect(found).toEqual(want);
});
