import { expect, test } from 'vitest';
import { dropUsers } from '../../../src/core/admit/drop-users.ts';
import type { PodSpec } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';

const OWNED = [{ key: 'k', path: 'p', user: 1 }];
const FREE = [{ key: 'k', path: 'p' }];

test.each<{ name: string; volume: object; want: object }>([
  {
    name: 'only the first of two sources loses them',
    volume: { configMap: { defaultUser: 1 }, secret: { defaultUser: 1 } },
    want: { configMap: { defaultUser: 1 }, secret: {} },
  },
  {
    name: 'a ConfigMap goes before the downward API',
    volume: { downwardAPI: { defaultUser: 1 }, configMap: { defaultUser: 1, items: OWNED } },
    want: { downwardAPI: { defaultUser: 1 }, configMap: { items: FREE } },
  },
  {
    name: 'the downward API goes before a projection',
    volume: { projected: { defaultUser: 1 }, downwardAPI: { defaultUser: 1, items: [{ path: 'p', user: 1 }] } },
    want: { projected: { defaultUser: 1 }, downwardAPI: { items: [{ path: 'p' }] } },
  },
  { name: 'files of a Secret', volume: { secret: { items: OWNED } }, want: { secret: { items: FREE } } },
  { name: 'files of a projection', volume: { projected: { defaultUser: 1 } }, want: { projected: {} } },
  projected(
    'a Secret before the downward API',
    {
      downwardAPI: { items: [{ path: 'p', user: 1 }] },
      secret: { items: OWNED },
    },
    { downwardAPI: { items: [{ path: 'p', user: 1 }] }, secret: { items: FREE } },
  ),
  projected(
    'the downward API before a ConfigMap',
    {
      configMap: { items: OWNED },
      downwardAPI: { items: [{ path: 'p', user: 1 }] },
    },
    { configMap: { items: OWNED }, downwardAPI: { items: [{ path: 'p' }] } },
  ),
  projected('a ConfigMap', { configMap: { items: OWNED } }, { configMap: { items: FREE } }),
  projected(
    'a token before a trust bundle',
    { clusterTrustBundle: { path: 'p', user: 1 }, serviceAccountToken: { path: 'p', user: 1 } },
    { clusterTrustBundle: { path: 'p', user: 1 }, serviceAccountToken: { path: 'p' } },
  ),
  projected('a trust bundle', { clusterTrustBundle: { path: 'p', user: 1 } }, { clusterTrustBundle: { path: 'p' } }),
  projected('a certificate', { podCertificate: { keyPath: 'p', user: 1 } }, { podCertificate: { keyPath: 'p' } }),
])('$name', ({ volume, want }) => {
  expect(dropUsers(spec(volume))).toEqual(spec(want));
});

test('a specification without owners is the same', () => {
  const free = spec({ secret: { items: FREE }, projected: { sources: [{}] } });
  expect(dropUsers(free)).toBe(free);
});

function projected(name: string, source: object, want: object): { name: string; volume: object; want: object } {
  return {
    name: `of a projection, ${name}`,
    volume: { projected: { sources: [source] } },
    want: { projected: { sources: [want] } },
  };
}

function spec(volume: object): PodSpec {
  return decoded<PodSpec>('v1.PodSpec', { volumes: [{ name: 'a', emptyDir: {} }, volume] });
}
