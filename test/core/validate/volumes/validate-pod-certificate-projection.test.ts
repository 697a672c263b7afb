import { expect, test } from 'vitest';
import type { PodCertificateProjection } from '../../../../src/core/v1/types.ts';
import { validatePodCertificateProjection } from '../../../../src/core/validate/volumes/validate-pod-certificate-projection.ts';
import { projectionErrors, USER } from './errors-of.ts';

const SIGNED = { signerName: 'a.b/c', keyType: 'RSA4096' };

test.each([
  {
    name: 'nothing',
    value: {},
    want: [
      'v.signerName: Required value',
      'v.keyType: Unsupported value: "": supported values: "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", "ED25519"',
      'v: Required value: specify at least one of credentialBundlePath, keyPath, and certificateChainPath',
    ],
  },
  {
    name: 'all wrong',
    value: {
      signerName: 'x',
      userAnnotations: { a: '' },
      user: -1,
      keyType: 'ED25519',
      maxExpirationSeconds: 3599,
      credentialBundlePath: '..',
      keyPath: '/',
      certificateChainPath: 'taken',
    },
    want: [
      `v.signerName: Invalid value: "x": must be a fully qualified domain and path of the form 'example.com/signer-name'`,
      'v.userAnnotations: Invalid value: "a": must be a domain-prefixed key (such as "acme.io/foo")',
      `v.user: Invalid value: -1: ${USER}`,
      'v.maxExpirationSeconds: Invalid value: 3599: if provided, maxExpirationSeconds must be >= 3600',
      `v.credentialBundlePath: Invalid value: "..": must not contain '..'`,
      `v.credentialBundlePath: Invalid value: "..": must not start with '..'`,
      'v.keyPath: Invalid value: "/": must be a relative path',
      'p: Invalid value: "taken": conflicting duplicate paths',
    ],
  },
  {
    name: 'one path for all',
    value: { ...SIGNED, credentialBundlePath: 'x', keyPath: 'x', certificateChainPath: 'x' },
    want: ['p: Invalid value: "x": conflicting duplicate paths', 'p: Invalid value: "x": conflicting duplicate paths'],
  },
  {
    name: 'longer than Kubernetes signs',
    value: { ...SIGNED, signerName: 'a.kubernetes.io/b', keyPath: 'k', maxExpirationSeconds: 86401 },
    want: ['v.maxExpirationSeconds: Invalid value: 86401: if provided, maxExpirationSeconds must be <= 86400'],
  },
  {
    name: 'longer than Kubernetes itself signs',
    value: { ...SIGNED, signerName: 'kubernetes.io/b', keyPath: 'k', maxExpirationSeconds: 86401 },
    want: ['v.maxExpirationSeconds: Invalid value: 86401: if provided, maxExpirationSeconds must be <= 86400'],
  },
  {
    name: 'longer than anyone signs',
    value: { ...SIGNED, signerName: 'notkubernetes.io/kubernetes.io', keyPath: 'k', maxExpirationSeconds: 7862401 },
    want: ['v.maxExpirationSeconds: Invalid value: 7862401: if provided, maxExpirationSeconds must be <= 7862400'],
  },
  {
    name: 'as long as others sign',
    value: { ...SIGNED, signerName: 'kubernetes.io.b/c', keyPath: 'k', maxExpirationSeconds: 7862400 },
    want: [],
  },
  {
    name: 'as long as Kubernetes signs',
    value: { ...SIGNED, signerName: 'a.kubernetes.io/b', keyPath: 'k', maxExpirationSeconds: 86400 },
    want: [],
  },
  { name: 'as short as can be', value: { ...SIGNED, certificateChainPath: 'c', maxExpirationSeconds: 3600 }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    projectionErrors<PodCertificateProjection>(
      { type: 'v1.PodCertificateProjection', value },
      validatePodCertificateProjection,
    ),
  ).toEqual(want);
});
