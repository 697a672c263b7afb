import { expect, test } from 'vitest';
import type { ServiceAccountTokenProjection } from '../../../../src/core/v1/types.ts';
import { validateServiceAccountTokenProjection } from '../../../../src/core/validate/volumes/validate-service-account-token-projection.ts';
import { projectionErrors, USER } from './errors-of.ts';

test.each([
  {
    name: 'nothing, and the path is reported elsewhere',
    value: {},
    want: ['v.expirationSeconds: Required value', 'p.path: Required value'],
  },
  {
    name: 'too short',
    value: { expirationSeconds: 599, path: '/a', user: -1 },
    want: [
      'v.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes',
      'p.path: Invalid value: "/a": must be a relative path',
      `v.user: Invalid value: -1: ${USER}`,
    ],
  },
  {
    name: 'too long',
    value: { expirationSeconds: 4294967297, path: 'a' },
    want: ['v.expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds'],
  },
  { name: 'the shortest, at a taken path', value: { expirationSeconds: 600, path: 'taken' }, want: [] },
  {
    name: 'the longest, at a path as before',
    value: { expirationSeconds: 4294967296, path: '/..' },
    allowed: { nonLocalProjectedTokenPath: true },
    want: [],
  },
  {
    name: 'no path is never allowed',
    value: { expirationSeconds: 600 },
    allowed: { nonLocalProjectedTokenPath: true },
    want: ['p.path: Required value'],
  },
])('$name', ({ value, allowed = {}, want }) => {
  expect(
    projectionErrors<ServiceAccountTokenProjection>(
      { type: 'v1.ServiceAccountTokenProjection', value, allowed },
      validateServiceAccountTokenProjection,
    ),
  ).toEqual(want);
});
