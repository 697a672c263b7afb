import { expect, test } from 'vitest';
import type { ClusterTrustBundleProjection } from '../../../../src/core/v1/types.ts';
import { validateClusterTrustBundleProjection } from '../../../../src/core/validate/volumes/validate-cluster-trust-bundle-projection.ts';
import { DNS_SUBDOMAIN, projectionErrors, USER } from './errors-of.ts';

test.each([
  {
    name: 'nothing',
    value: {},
    want: ['v: Required value: either name or signerName must be specified', 'v.path: Required value'],
  },
  {
    name: 'both, all wrong',
    value: {
      name: '<',
      signerName: '',
      path: '/a',
      optional: true,
      user: 9007199254740992,
      labelSelector: { matchLabels: { b: '', '10': '', '2': '' } },
    },
    want: [
      'v: Invalid value: {"Name":"\\u003c","SignerName":"","LabelSelector":{"matchLabels":{"10":"","2":"","b":""}},"Optional":true,"Path":"/a","User":9007199254740992}: only one of name and signerName may be used',
      `v.user: Invalid value: 9007199254740992: ${USER}`,
      'v.path: Invalid value: "/a": must be a relative path',
    ],
  },
  {
    name: 'both, nothing more',
    value: { name: 'a', signerName: 'b', path: 'x' },
    want: [
      'v: Invalid value: {"Name":"a","SignerName":"b","LabelSelector":null,"Optional":null,"Path":"x","User":null}: only one of name and signerName may be used',
    ],
  },
  {
    name: 'an empty name',
    value: { name: '', path: 'x' },
    want: [
      'v.name: Required value: must be a valid object name',
      `v.name: Invalid value: "": not a valid clustertrustbundlename: ${DNS_SUBDOMAIN}`,
    ],
  },
  {
    name: 'a name with a selector',
    value: { name: 'a.b:c:d', path: 'taken', labelSelector: {} },
    want: [
      'v.labelSelector: Invalid value: {}: labelSelector must be unset if name is specified',
      'p: Invalid value: "taken": conflicting duplicate paths',
    ],
  },
  {
    name: 'an empty signer',
    value: { signerName: '', path: 'x' },
    want: ['v.signerName: Required value: must be a valid signer name', 'v.signerName: Required value'],
  },
  {
    name: 'a selector',
    value: { signerName: 'a.b/c', path: 'x', labelSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } },
    want: [
      "v.labelSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
    ],
  },
  { name: 'a name', value: { name: 'a', path: 'x' }, want: [] },
  { name: 'a signer', value: { signerName: 'a.b/c', path: 'x' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    projectionErrors<ClusterTrustBundleProjection>(
      { type: 'v1.ClusterTrustBundleProjection', value },
      validateClusterTrustBundleProjection,
    ),
  ).toEqual(want);
});
