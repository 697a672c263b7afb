import { expect, test } from 'vitest';
import { clusterTrustBundleNameErrors } from '../../../../src/core/validate/volumes/cluster-trust-bundle-name-errors.ts';
import { DNS_SUBDOMAIN } from './errors-of.ts';

test.each([
  { name: '', want: [DNS_SUBDOMAIN] },
  { name: ':a', want: ['ClusterTrustBundle without signer name must not have ":" in its name'] },
  { name: 'a/b:c', want: ['ClusterTrustBundle for signerName a/b must be named with prefix a:b:'] },
  { name: 'a:b:c/d', want: [DNS_SUBDOMAIN] },
  { name: 'A:', want: [DNS_SUBDOMAIN] },
  { name: 'A:B:c.d', want: [] },
  { name: '::a', want: [] },
  { name: 'a.b', want: [] },
])('$name', ({ name, want }) => {
  expect(clusterTrustBundleNameErrors(name)).toEqual(want);
});
