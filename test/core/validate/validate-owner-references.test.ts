import { expect, test } from 'vitest';
import { validateOwnerReferences } from '../../../src/core/validate/validate-owner-references.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

function owner(given: object): object {
  return { apiVersion: 'apps/v1', kind: 'K', name: 'o', uid: 'u', ...given };
}

const FORM = 'must be <group>/<version> or <version>';

const rows: { name: string; owners: object[]; want: string[] }[] = [
  {
    name: 'nothing',
    owners: [owner({}), {}],
    want: ['apiVersion', 'kind', 'name', 'uid'].map((field) => `v[1].${field}: Required value: must not be empty`),
  },
  ...['/', 'a/', 'a/b/c', '//'].map((apiVersion) => ({
    name: `no version: ${apiVersion}`,
    owners: [owner({ apiVersion })],
    want: [`v[0].apiVersion: Invalid value: "${apiVersion}": ${FORM}`],
  })),
  { name: 'the core group', owners: [owner({ apiVersion: 'v1' }), owner({ apiVersion: '/v1' })], want: [] },
  ...['v1', '/v1'].map((apiVersion) => ({
    name: `an event of ${apiVersion}`,
    owners: [owner({ apiVersion, kind: 'Event', controller: false, uid: '<' })],
    want: [
      `v[0]: Invalid value: {"apiVersion":"${apiVersion}","kind":"Event","name":"o","uid":"\\u003c","controller":false}: ` +
        '/v1, Kind=Event is disallowed from being an owner',
    ],
  })),
  { name: 'an event of another group', owners: [owner({ apiVersion: 'events.k8s.io/v1', kind: 'Event' })], want: [] },
  {
    name: 'two controllers',
    owners: [
      owner({ controller: true, name: '' }),
      owner({ controller: false }),
      owner({ controller: true, blockOwnerDeletion: true, kind: 'L' }),
    ],
    want: [
      'v[0].name: Required value: must not be empty',
      'v: Invalid value: [{"apiVersion":"apps/v1","kind":"K","name":"","uid":"u","controller":true},' +
        '{"apiVersion":"apps/v1","kind":"K","name":"o","uid":"u","controller":false},' +
        '{"apiVersion":"apps/v1","kind":"L","name":"o","uid":"u","controller":true,"blockOwnerDeletion":true}]: ' +
        'Only one reference can have Controller set to true. Found "true" in references for K/ and L/o',
    ],
  },
];

test.each(rows)('$name', ({ owners, want }) => {
  const { ownerReferences } = givenMetadata({ ownerReferences: owners });
  expect(errorsFor({}, (validation) => validateOwnerReferences(ownerReferences, 'v', validation))).toEqual(want);
});
