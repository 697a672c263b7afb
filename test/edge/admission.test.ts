import { describe, expect, test } from 'vitest';
import type { Auth } from '../../src/config.ts';
import { processRateLimiter } from '../../src/edge/rate-limiter.ts';
import { LIMITS } from '../../src/limits.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const TOKEN = 'the-right-token-of-the-tests';
const withAuth = (auth: Auth) => testApp({ config: { ok: true, value: { auth } } });
const tokens = withAuth({ kind: 'tokens', tokens: [TOKEN, 'another-token-of-the-tests'] });

const CLOSED = [
  { method: 'POST', path: '/v1/placement' },
  { method: 'GET', path: '/v1/limits' },
  { method: 'POST', path: '/graphql' },
  { method: 'GET', path: '/graphql?query={__typename}' },
];

/** A body that would hang for ever if anyone read it. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: () => new Promise<void>(() => undefined) }, { highWaterMark: 0 });
}

function ask(
  app: typeof tokens,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  host = 'localhost',
) {
  const body = method === 'POST' ? { body: endless(), duplex: 'half' } : {};
  return app.fetch(
    new Request(`http://${host}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...body,
    } as RequestInit),
  );
}

describe('authentication', () => {
  const wrong = [
    { name: 'nothing', headers: {} },
    { name: 'an empty header', headers: { authorization: '' } },
    { name: 'no scheme', headers: { authorization: TOKEN } },
    { name: 'another scheme', headers: { authorization: `Basic ${btoa(TOKEN)}` } },
    { name: 'an empty token', headers: { authorization: 'Bearer ' } },
    { name: 'nothing in particular', headers: { authorization: 'Bearer nothing' } },
    { name: 'a beginning of the token', headers: { authorization: `Bearer ${TOKEN.slice(0, -1)}` } },
    { name: 'more than the token', headers: { authorization: `Bearer ${TOKEN}x` } },
    { name: 'other case', headers: { authorization: `Bearer ${TOKEN.toUpperCase()}` } },
    { name: 'two tokens', headers: { authorization: `Bearer ${TOKEN} ${TOKEN}` } },
  ];
  test.each(wrong.flatMap((each) => CLOSED.map((route) => ({ ...each, ...route }))))(
    '$method $path with $name',
    async ({ method, path, headers }) => {
      const response = await ask(tokens, method, path, headers as Record<string, string>);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="everynode"');
      expect(await response.text()).toContain('UNAUTHENTICATED');
    },
  );

  test('lets the right token in, by either', async () => {
    for (const token of [TOKEN, 'another-token-of-the-tests']) {
      expect((await ask(tokens, 'GET', '/v1/limits', { authorization: `bearer ${token}` })).status).toBe(200);
    }
  });

  test('what tells nothing of a cluster is open', async () => {
    expect((await ask(tokens, 'GET', '/healthz')).status).toBe(200);
    expect((await ask(tokens, 'GET', '/openapi.json')).status).toBe(200);
  });

  test('fails closed where it is not set up', async () => {
    const app = testApp({
      config: { ok: false, error: { kind: 'misconfigured', binding: 'AUTH_TOKENS', detail: 'AUTH_TOKENS is not set' } },
    });
    for (const { method, path } of CLOSED) expect((await ask(app, method, path)).status, path).toBe(503);
    expect((await ask(app, 'GET', '/healthz')).status).toBe(200);
  });

  test('on loopback, another host name is refused: a web page may point one here', async () => {
    const app = withAuth({ kind: 'loopback' });
    for (const host of ['localhost:8787', '127.0.0.1:8787', '[::1]:8787'])
      expect((await ask(app, 'GET', '/v1/limits', {}, host)).status).toBe(200);
    for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.0.2.1']) {
      expect((await ask(app, 'GET', '/v1/limits', {}, host)).status, host).toBe(403);
    }
  });
});

describe('introspection goes by who asks', () => {
  const introspect = async (app: typeof tokens, host: string, headers: Record<string, string> = {}) => {
    const response = await app.fetch(
      new Request(`http://${host}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"query":"{ __schema { queryType { name } } clustr }"}',
      }),
    );
    return JSON.stringify(await response.json());
  };
  test('a known caller sees the schema, and suggestions', async () => {
    const known = await introspect(tokens, 'edge.example', { authorization: `Bearer ${TOKEN}` });
    expect(known).toContain('Did you mean \\"cluster\\"');
    expect(known).not.toContain('introspection');
    expect(await introspect(withAuth({ kind: 'loopback' }), 'localhost')).toContain('Did you mean');
    expect(await introspect(withAuth({ kind: 'off' }), 'localhost')).toContain('Did you mean');
  });
  test('an anonymous one sees neither', async () => {
    const anonymous = await introspect(withAuth({ kind: 'off' }), 'edge.example');
    expect(anonymous).toContain('introspection');
    expect(anonymous).not.toContain('Did you mean');
  });
  test('an anonymous one has fewer tokens', async () => {
    const body = JSON.stringify({ query: `{ ${'__typename '.repeat(500)} }` });
    const post = (host: string) =>
      withAuth({ kind: 'off' }).fetch(
        new Request(`http://${host}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      );
    expect(await (await post('edge.example')).json()).toMatchObject({
      errors: [{ extensions: { code: 'TOKEN_LIMIT', limit: { value: LIMITS.graphqlTokensAnonymous } } }],
    });
    expect(await (await post('localhost')).json()).toMatchObject({ data: { __typename: 'Query' } });
  });
});

describe('the rate limit', () => {
  test('counts each caller apart, and says when to come back', async () => {
    let now = 1_000_000;
    const limiter = processRateLimiter(() => now);
    const app = testApp({ config: { ok: true, value: { auth: { kind: 'off' } } }, limiter });
    const from = (address: string) => ask(app, 'GET', '/v1/limits', { 'cf-connecting-ip': address }, 'edge.example');
    for (let i = 0; i < LIMITS.requestsPerMinute; i++) await limiter.take('anonymous 192.0.2.1');
    now += 10_000;
    const refused = await from('192.0.2.1');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '50']);
    expect(await refused.json()).toMatchObject({
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfter: 50,
      limit: { name: 'requestsPerMinute' },
    });
    expect((await from('192.0.2.2')).status).toBe(200);
    now += 50_000;
    expect((await from('192.0.2.1')).status).toBe(200);
  });

  test('does not count on loopback', async () => {
    const app = testApp({ limiter: { take: async () => 60 } });
    expect((await ask(app, 'GET', '/v1/limits')).status).toBe(200);
  });
});

describe('every answer', () => {
  test.each([
    { method: 'GET', path: '/healthz' },
    { method: 'GET', path: '/v1/limits' },
    { method: 'GET', path: '/nowhere' },
    { method: 'POST', path: '/graphql' },
    { method: 'GET', path: '/graphql?query={__typename}' },
    { method: 'OPTIONS', path: '/v1/placement' },
  ])('$method $path is neither kept, guessed, framed nor shared', async ({ method, path }) => {
    const body = method === 'POST' ? { body: '{"query":"{__typename}"}' } : {};
    const { headers } = await testApp().fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
        ...body,
      }),
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a bug is answered without detail, and logged', async () => {
    const app = testApp({
      limiter: {
        take: async () => {
          throw new Error('canary');
        },
      },
      config: { ok: true, value: { auth: { kind: 'off' } } },
    });
    const response = await ask(app, 'GET', '/v1/limits', {}, 'edge.example');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('canary');
    expect(app.logged).toHaveLength(1);
  });

  test('a caller that goes away stops the work', async () => {
    const gone = new AbortController();
    gone.abort();
    const app = testApp();
    const body = JSON.stringify([daemonSetObject('a'), nodeObject('n')]);
    const request = new Request('http://localhost/v1/placement', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: gone.signal,
    });
    expect((await app.fetch(request)).status).toBe(499);
    expect(app.logged).toEqual([]);
  });
});
