import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseClusterConfigs } from '../../src/cluster/cluster-config.ts';
import { connectOnNode } from '../../src/connect-on-node.ts';
import { connectOnWorker } from '../../src/connect-on-worker.ts';

/* How a configured cluster is reached, over real TLS: an authority of our own, and clients with certificates. */

const folder = mkdtempSync(join(tmpdir(), 'everynode-connect-'));
const at = (file: string) => join(folder, file);
const { signal } = new AbortController();
const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

interface Seen {
  readonly authorization: string | undefined;
  readonly client: string | undefined;
}
const seen: Seen[] = [];
let url = '';
let close = () => undefined as unknown;

function certify(name: string, ...more: readonly string[]): void {
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/CN=${name}`,
  );
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-out',
    `${name}.crt`,
    '-days',
    '2',
    ...more,
  );
}

beforeAll(async () => {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '2',
    '-subj',
    '/CN=ca',
  );
  writeFileSync(at('server.ext'), 'subjectAltName=IP:127.0.0.1');
  certify('server', '-extfile', 'server.ext');
  certify('client');
  const read = (file: string) => readFileSync(at(file));
  const tls = {
    key: read('server.key'),
    cert: read('server.crt'),
    ca: read('ca.crt'),
    requestCert: true,
    rejectUnauthorized: false,
  };
  const server = createServer(tls, (request, response) => {
    const socket = request.socket as TLSSocket;
    const client = socket.authorized ? [socket.getPeerCertificate().subject.CN].flat()[0] : undefined;
    seen.push({ authorization: request.headers.authorization, client });
    const body = { kind: 'NodeList', apiVersion: 'v1', metadata: { resourceVersion: '1' }, items: [] };
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  writeFileSync(at('token'), 'token-of-a-file\n');
});
afterEach(() => {
  seen.length = 0;
});
afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

function configOf(entry: object) {
  const configs = parseClusterConfigs(JSON.stringify([{ name: 'a', ...entry }]));
  if (!configs.ok) throw new Error(configs.error);
  return configs.value;
}

async function listOn(entry: object, { env = {}, token }: { env?: Record<string, string>; token?: string } = {}) {
  const connected = await connectOnNode(configOf(entry), { env, account: folder });
  if (!connected.ok) throw new Error(connected.error.detail);
  const opened = connected.value.get('a')?.open(token);
  return opened?.ok === true ? opened.value.listNodes(signal) : opened;
}

const kubeconfig = (user: object, cluster: object = { 'certificate-authority': 'ca.crt' }) => {
  writeFileSync(
    at('config'),
    JSON.stringify({
      clusters: [{ name: 'c', cluster: { server: url, ...cluster } }],
      users: [
        { name: 'u', user },
        { name: 'plain', user: {} },
      ],
      contexts: [
        { name: 'x', context: { cluster: 'c', user: 'u' } },
        { name: 'bare', context: { cluster: 'c', user: 'plain' } },
      ],
      'current-context': 'x',
    }),
  );
  return at('config');
};

describe('on Node', () => {
  const authority = () => ({ server: url, certificateAuthority: at('ca.crt') });
  const cases: readonly {
    name: string;
    entry: () => object;
    env?: Record<string, string>;
    token?: string;
    want: Seen;
  }[] = [
    {
      name: "the caller's token",
      entry: () => ({ ...authority(), callerToken: true }),
      token: 'token-of-the-caller',
      want: { authorization: 'Bearer token-of-the-caller', client: undefined },
    },
    {
      name: 'a token of the environment',
      entry: () => ({ ...authority(), token: 'MY_TOKEN' }),
      env: { MY_TOKEN: 'token-of-the-environment' },
      token: 'token-of-the-caller',
      want: { authorization: 'Bearer token-of-the-environment', client: undefined },
    },
    {
      name: 'a token in a file',
      entry: () => ({ ...authority(), tokenFile: at('token') }),
      want: { authorization: 'Bearer token-of-a-file', client: undefined },
    },
    {
      name: 'a client certificate',
      entry: () => ({ ...authority(), clientCertificate: at('client.crt'), clientKey: at('client.key') }),
      want: { authorization: undefined, client: 'client' },
    },
    {
      name: 'a kubeconfig with a certificate',
      entry: () => ({ kubeconfig: kubeconfig({ 'client-certificate': 'client.crt', 'client-key': 'client.key' }) }),
      want: { authorization: undefined, client: 'client' },
    },
    {
      name: 'a kubeconfig with all in it',
      entry: () => {
        const data = (file: string) => readFileSync(at(file)).toString('base64');
        const user = { 'client-certificate-data': data('client.crt'), 'client-key-data': data('client.key') };
        return { kubeconfig: kubeconfig(user, { 'certificate-authority-data': data('ca.crt') }) };
      },
      want: { authorization: undefined, client: 'client' },
    },
    {
      name: 'a kubeconfig with a token',
      entry: () => ({ kubeconfig: kubeconfig({ token: 'token-of-a-kubeconfig' }) }),
      want: { authorization: 'Bearer token-of-a-kubeconfig', client: undefined },
    },
    {
      name: 'another context of a kubeconfig',
      entry: () => ({ kubeconfig: kubeconfig({ token: 'token-of-a-kubeconfig' }), context: 'bare' }),
      want: { authorization: undefined, client: undefined },
    },
  ];
  test.each(cases)('$name', async ({ entry, want, ...more }) => {
    expect(await listOn(entry(), more)).toEqual({ ok: true, value: [] });
    expect(seen).toEqual([want]);
  });

  test('the account of its Pod', async () => {
    const { hostname, port } = new URL(url);
    const env = { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port };
    expect(await listOn({ serviceAccount: true }, { env })).toEqual({ ok: true, value: [] });
    expect(seen).toEqual([{ authorization: 'Bearer token-of-a-file', client: undefined }]);
  });

  test('a token that is renewed in its file is taken from then on', async () => {
    const connected = await connectOnNode(configOf({ ...authority(), tokenFile: at('token') }), {
      env: {},
      account: folder,
    });
    const list = async () => {
      const opened = connected.ok ? connected.value.get('a')?.open(undefined) : undefined;
      return opened?.ok && (await opened.value.listNodes(signal));
    };
    await list();
    writeFileSync(at('token'), 'token-renewed');
    await list();
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer token-of-a-file', 'Bearer token-renewed']);
  });

  test('a server that nobody vouches for gets nothing', async () => {
    const entry = { server: url, token: 'MY_TOKEN' };
    const listed = await listOn(entry, { env: { MY_TOKEN: 'canary' } });
    expect(listed).toEqual({ ok: false, error: { kind: 'clusterUnreachable' } });
    expect(seen).toEqual([]);
  });

  const wrong: readonly { name: string; entry: () => object; env?: Record<string, string>; want: RegExp }[] = [
    {
      name: 'no such file',
      entry: () => ({ ...authority(), tokenFile: at('none') }),
      want: /cannot read a file it names: ENOENT/,
    },
    {
      name: 'no such authority',
      entry: () => ({ server: url, certificateAuthority: at('none'), token: 'T' }),
      want: /ENOENT/,
    },
    { name: 'no such variable', entry: () => ({ ...authority(), token: 'NONE' }), want: /NONE holds no token/ },
    { name: 'a binding', entry: () => ({ server: url, binding: 'B' }), want: /only a Worker has bindings/ },
    { name: 'no Pod around', entry: () => ({ serviceAccount: true }), want: /in no Pod/ },
    {
      name: 'a Pod without its account',
      entry: () => ({ serviceAccount: true }),
      env: { KUBERNETES_SERVICE_HOST: '::1' },
      want: /ENOENT/,
    },
    { name: 'no such kubeconfig', entry: () => ({ kubeconfig: at('none') }), want: /ENOENT/ },
    {
      name: 'no such context',
      entry: () => ({ kubeconfig: kubeconfig({}), context: 'none' }),
      want: /no such context/,
    },
    {
      name: 'a kubeconfig that runs a program',
      entry: () => ({ kubeconfig: kubeconfig({ exec: { command: at('canary') } }) }),
      want: /authenticated by a program/,
    },
    {
      name: 'a kubeconfig that trusts anyone',
      entry: () => ({ kubeconfig: kubeconfig({}, { 'insecure-skip-tls-verify': true }) }),
      want: /insecure-skip-tls-verify/,
    },
    {
      name: 'a kubeconfig that asks elsewhere',
      entry: () => ({ kubeconfig: kubeconfig({}, { 'proxy-url': 'http://canary' }) }),
      want: /proxy-url/,
    },
    {
      name: 'a kubeconfig over plain http',
      entry: () => ({ kubeconfig: kubeconfig({ token: 'canary' }, { server: 'http://api.example' }) }),
      want: /https/,
    },
    {
      name: 'a kubeconfig that is no YAML',
      entry: () => {
        writeFileSync(at('config'), 'users: [{user: {token: canary-token}');
        return { kubeconfig: at('config') };
      },
      want: /cannot read a file it names/,
    },
    { name: 'no such snapshot', entry: () => ({ snapshot: at('none') }), want: /ENOENT/ },
    {
      name: 'a snapshot that is cut',
      entry: () => {
        writeFileSync(at('cut.json'), '{"kind":"List","items":[');
        return { snapshot: at('cut.json') };
      },
      want: /cut\.json: Cannot read the body as JSON/,
    },
  ];
  test.each(wrong)('refuses to start with $name', async ({ entry, env = {}, want }) => {
    const connected = await connectOnNode(configOf(entry()), { env, account: at('none') });
    expect(connected).toMatchObject({ ok: false, error: { kind: 'misconfigured', binding: 'CLUSTERS' } });
    const { detail } = connected.ok ? { detail: '' } : connected.error;
    expect(detail).toMatch(want);
    expect(detail).toMatch(/^"a": /);
    expect(detail).not.toContain('canary');
  });
});

describe('on Workers', () => {
  test.each([
    { name: 'files', entry: { kubeconfig: '/k' }, want: /a Worker has none/ },
    {
      name: 'an authority',
      entry: { server: 'https://x', certificateAuthority: '/ca', token: 'T' },
      want: /whom to trust/,
    },
    { name: 'a token file', entry: { server: 'https://x', tokenFile: '/t' }, want: /in no secret/ },
    { name: 'a secret that is not there', entry: { server: 'https://x', token: 'NONE' }, want: /in no secret/ },
    { name: 'a binding that is not there', entry: { server: 'https://x', binding: 'NONE' }, want: /no binding "NONE"/ },
    { name: 'a binding that is text', entry: { server: 'https://x', binding: 'T' }, want: /no binding "T"/ },
  ])('refuses $name', ({ entry, want }) => {
    const connected = connectOnWorker(configOf(entry), { T: 'canary' });
    expect(connected).toMatchObject({ ok: false, error: { detail: expect.stringMatching(want) } });
    expect(JSON.stringify(connected)).not.toContain('canary');
  });

  test('a binding carries the requests, and follows no redirect', async () => {
    const asked: { url: string; init: RequestInit }[] = [];
    const K8S = {
      async fetch(to: string, init: RequestInit) {
        asked.push({ url: to, init });
        return new Response(null, { status: 307, headers: { location: 'https://elsewhere.example' } });
      },
    };
    const connected = connectOnWorker(configOf({ server: 'https://x/base', binding: 'K8S' }), { K8S });
    const opened = connected.ok ? connected.value.get('a')?.open('canary') : undefined;
    const listed = opened?.ok ? await opened.value.listNodes(signal) : opened;
    expect(listed).toMatchObject({ ok: false, error: { kind: 'clusterProtocol' } });
    expect(asked).toMatchObject([
      { url: 'https://x/base/api/v1/nodes?limit=500', init: { redirect: 'manual', cache: 'no-store' } },
    ]);
    expect(JSON.stringify(asked)).not.toContain('canary');
  });
});
