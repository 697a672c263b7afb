import { expect, test } from 'vitest';
import type { ResourceClaim } from '../../../../src/core/v1/types.ts';
import { validateResourceClaimNames } from '../../../../src/core/validate/containers/validate-resource-claim-names.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const UNKNOWN = 'must be one of the names in pod.spec.resourceClaims';

test.each([
  {
    name: 'none of the Pod, found before its request',
    known: [],
    claims: [{ name: 'a' }],
    want: [`p[0]: Not found: "a": ${UNKNOWN} which is empty`],
  },
  {
    name: 'unknown and again, with the known ones sorted',
    known: ['\u{1f600}', '\uff21', 'b'],
    claims: [{ name: 'a' }, { name: 'a', request: '-' }],
    want: [
      `p[0]: Not found: "a": ${UNKNOWN}: b, \uff21, \u{1f600}`,
      'p[1]: Duplicate value: "a"',
      `p[1]: Not found: "a": ${UNKNOWN}: b, \uff21, \u{1f600}`,
    ],
  },
  {
    name: 'the whole after two requests of it',
    known: ['a'],
    claims: [{ name: 'a', request: 'x' }, { name: 'a', request: 'y' }, { name: 'a' }],
    want: ['p[2]: Duplicate value: "a"', 'p[2]: Duplicate value: "a"'],
  },
  {
    name: 'one request twice',
    known: ['a', 'b'],
    claims: [{ name: 'a', request: 'x' }, { name: 'b' }, { name: 'a', request: 'x' }],
    want: ['p[2]: Duplicate value: "a/x"'],
  },
  {
    name: 'a name that looks like a request',
    known: ['a/b', 'a'],
    claims: [{ name: 'a/b' }, { name: 'a' }],
    want: ['p[1]: Duplicate value: "a"'],
  },
  {
    name: 'a request that is no label',
    known: ['a'],
    claims: [{ name: 'a', request: 'x'.repeat(64) }],
    want: [`p[0].request: Invalid value: "${'x'.repeat(64)}": must be no more than 63 characters`],
  },
  {
    name: 'no name',
    known: [],
    claims: [{ request: '-' }, {}],
    want: ['p[0]: Required value', 'p[1]: Required value'],
  },
  { name: 'two', known: ['a', 'b'], claims: [{ name: 'a' }, { name: 'b', request: 'x' }], want: [] },
])('$name', ({ known, claims, want }) => {
  const list = claims.map((claim) => decoded<ResourceClaim>('v1.ResourceClaim', claim));
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateResourceClaimNames({ claims: list, known: new Set(known) }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
