import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { overlappingPathWarnings } from '../../../src/core/warn/overlapping-path-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test.each<{ name: string; volume: object; want: readonly string[] }>([
  {
    name: 'a path that begins like another is not within it',
    volume: { secret: { items: items('a', 'ab', 'a-b/c') } },
    want: [],
  },
  {
    name: 'slashes at the end do not count',
    volume: { secret: { secretName: 's"', items: items('a//', 'a/') } },
    want: ['volume "v" (Secret "s\\""): overlapping paths: "a" with "a"'],
  },
  {
    name: 'a path of slashes is none',
    volume: { secret: { items: items('/', '//', 'a') } },
    want: [],
  },
  {
    name: 'a directory that comes after its files, in their order',
    volume: { configMap: { name: 'c', items: items('a/b', 'x', 'a/c/d', 'a') } },
    want: [
      'volume "v" (ConfigMap "c"): overlapping paths: "a" with "a/b"',
      'volume "v" (ConfigMap "c"): overlapping paths: "a" with "a/c/d"',
    ],
  },
  {
    name: 'what is said once is not said again',
    volume: { configMap: { name: 'c', items: items('a', 'a', 'a', 'a') } },
    want: ['volume "v" (ConfigMap "c"): overlapping paths: "a" with "a"'],
  },
  {
    name: 'files of the downward API',
    volume: { downwardAPI: { items: [{ path: 'a' }, { path: 'a/b' }] } },
    want: ['volume "v" (DownwardAPI): overlapping paths: "a/b" with "a"'],
  },
  {
    name: 'a projection of nothing',
    volume: { projected: { sources: [{}] } },
    want: ['volume "v" (Projected) has no sources provided'],
  },
  {
    name: 'projections of every kind, each with its source',
    volume: {
      projected: {
        sources: [
          { configMap: { name: 'c', items: items('a') } },
          { secret: { name: 's', items: items('a/s') } },
          { downwardAPI: { items: [{ path: 'd' }] } },
          { serviceAccountToken: { path: 'd/t' } },
          { clusterTrustBundle: { name: 'n', path: 'c' } },
          { clusterTrustBundle: { signerName: 'e.io/s', path: 'c/c' } },
          { podCertificate: { keyPath: 'p', credentialBundlePath: 'p/b' } },
          { podCertificate: { certificateChainPath: 'p/h' } },
        ],
      },
    },
    want: [
      'volume "v" (Projected): overlapping paths: "a/s" (Secret "s") with "a" (ConfigMap "c")',
      'volume "v" (Projected): overlapping paths: "d/t" (ServiceAccountToken) with "d" (DownwardAPI)',
      'volume "v" (Projected): overlapping paths: "c/c" (ClusterTrustBundle "e.io/s") with "c" (ClusterTrustBundle "n")',
      'volume "v" (Projected): overlapping paths: "p/b" (PodCertificate credential bundle) with "p" (PodCertificate key)',
      'volume "v" (Projected): overlapping paths: "p/h" (PodCertificate chain) with "p" (PodCertificate key)',
    ],
  },
  { name: 'another volume', volume: { emptyDir: {} }, want: [] },
])('$name', ({ volume, want }) => {
  const volumes = [{ name: 'v', ...volume }];
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { volumes } });
  expect(overlappingPathWarnings(template)).toEqual(want);
});

test('thousands of files in each other cost no more than a client is told', () => {
  const volumes = [{ name: 'v', secret: { secretName: 's', items: items(...new Array(3000).fill('a/b'), 'a') } }];
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { volumes } });
  expect(overlappingPathWarnings(template)).toEqual([
    'volume "v" (Secret "s"): overlapping paths: "a/b" with "a/b"',
    'volume "v" (Secret "s"): overlapping paths: "a" with "a/b"',
  ]);
});

function items(...paths: readonly string[]): object[] {
  return paths.map((path) => ({ key: 'k', path }));
}
