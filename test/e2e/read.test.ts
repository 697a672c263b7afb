import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Json } from './api.ts';
import { allow, dropAccount, makeAccount, makeToken, type Rule } from './service-account.ts';
import { type Answered, RUNTIMES, type Service } from './start-service.ts';

/* The live endpoints over a real control plane with 30 Nodes, from Node and from workerd. */

const dir = process.env['E2E_DIR'] ?? '';
const api = connect(dir);
const url = readFileSync(join(dir, 'url'), 'utf8').trim();
const admin = readFileSync(join(dir, 'token'), 'utf8').trim();
const DAEMON_SETS = ['logs', 'metrics', 'zone-a'];
const NOW = '2027-01-01T00:00:00Z';
const NAMESPACE = 'agents';
const CRAMPED = 'cramped';

const pathOf = (cluster: string, name: string, what: string, namespace = NAMESPACE) =>
  `/v1/clusters/${cluster}/namespaces/${namespace}/daemonsets/${name}/${what}`;

const deploy = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
const role = load(/^```yaml\n(apiVersion: rbac[\s\S]*?)^```$/m.exec(deploy)?.[1] ?? '') as {
  readonly rules: readonly Rule[];
};

/** All that kubectl would send. */
async function objectsOf(namespace: string): Promise<string> {
  const lists = [
    ['apps/v1', 'DaemonSet', `/apis/apps/v1/namespaces/${namespace}/daemonsets`],
    ['v1', 'Node', '/api/v1/nodes'],
    ['v1', 'Pod', `/api/v1/namespaces/${namespace}/pods`],
    ['apps/v1', 'ControllerRevision', `/apis/apps/v1/namespaces/${namespace}/controllerrevisions`],
    ['v1', 'ResourceQuota', `/api/v1/namespaces/${namespace}/resourcequotas`],
  ] as const;
  const items = await Promise.all(
    lists.map(async ([apiVersion, kind, path]) =>
      (await api.list(path)).map((item) => ({ ...item, apiVersion, kind })),
    ),
  );
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items: items.flat() });
}

const withoutInputs = ({ inputs: _inputs, ...rest }: Json) => rest;

beforeAll(async () => {
  for (const name of ['reader', 'nobody']) await dropAccount(api, name);
  await makeAccount(api, 'reader', role.rules);
  await makeAccount(api, 'nobody', []);
});

describe.each(Object.keys(RUNTIMES))('from %s', (runtime) => {
  let service: Service;
  let reader: string;
  /** Every byte that was answered. */
  const answers: string[] = [];
  const secrets: string[] = [admin, 'canary-in-env', 'canary-in-annotation'];

  async function ask(path: string, init?: RequestInit): Promise<Answered> {
    const answer = await service.ask(path, init);
    answers.push(answer.text);
    return answer;
  }
  const query = (text: string, init?: RequestInit) =>
    ask('/graphql', { method: 'POST', body: JSON.stringify({ query: text }), ...init });
  const own = (token: string) => ({ headers: { 'kubernetes-authorization': `Bearer ${token}` } });

  beforeAll(async () => {
    reader = await makeToken(api, 'reader');
    const nobody = await makeToken(api, 'nobody');
    secrets.push(reader, nobody);
    const authority = runtime === 'Node' ? { certificateAuthority: join(dir, 'certs/apiserver.crt') } : {};
    const at = { server: url, ...authority };
    service = await (RUNTIMES[runtime] as (typeof RUNTIMES)[string])({
      READER_TOKEN: reader,
      NOBODY_TOKEN: nobody,
      CLUSTERS: JSON.stringify([
        { name: 'e2e', ...at, token: 'READER_TOKEN' },
        { name: 'blind', ...at, token: 'NOBODY_TOKEN' },
        { name: 'own', ...at, callerToken: true },
      ]),
    });
  });
  afterAll(() => service.close());

  test('lists its clusters, and no address', async () => {
    const { json, text } = await ask('/v1/clusters');
    expect(json).toEqual({
      clusters: [
        { name: 'blind', credentials: 'service' },
        { name: 'demo', credentials: 'service' },
        { name: 'e2e', credentials: 'service' },
        { name: 'own', credentials: 'caller' },
      ],
    });
    expect(text).not.toContain('127.0.0.1');
  });

  describe.each([
    ...DAEMON_SETS.map((name) => ({ namespace: NAMESPACE, name })),
    { namespace: CRAMPED, name: 'cramped' },
  ])('$namespace/$name', ({ namespace, name }) => {
    test.each([
      { live: `placement?now=${NOW}`, sent: `/v1/placement?now=${NOW}` },
      { live: `placement?now=${NOW}&groupBy=class`, sent: `/v1/placement?now=${NOW}&groupBy=class` },
      { live: `diff?now=${NOW}`, sent: `/v1/diff?now=${NOW}` },
      { live: `rollout?now=${NOW}`, sent: `/v1/rollout?now=${NOW}` },
    ])('$live answers what its objects do when they are sent', async ({ live, sent }) => {
      const [there, here] = await Promise.all([
        ask(pathOf('e2e', name, live, namespace)),
        ask(`${sent}&daemonset=${namespace}/${name}`, { method: 'POST', body: await objectsOf(namespace) }),
      ]);
      expect([there.status, here.status]).toEqual([200, 200]);
      expect(withoutInputs(there.json)).toEqual(withoutInputs(here.json));
    });

    test('the real controller has come to the same', async () => {
      const daemonSet = await api.get(`/apis/apps/v1/namespaces/${namespace}/daemonsets/${name}`);
      const { status } = daemonSet as { readonly status: Record<string, number> };
      const { json: placed } = await ask(pathOf('e2e', name, 'placement', namespace));
      expect(placed.placements[0].summary.shouldRun).toBe(status['desiredNumberScheduled']);
      const { json: diffed } = await ask(pathOf('e2e', name, 'diff', namespace));
      expect(diffed.diffs[0].status).toMatchObject(status);
    });

    test('revisions are those that are stored', async () => {
      const { json } = await ask(pathOf('e2e', name, 'revisions', namespace));
      const stored = await api.list(`/apis/apps/v1/namespaces/${namespace}/controllerrevisions`);
      const own = stored.filter(({ metadata }) =>
        JSON.stringify((metadata as Json)['ownerReferences']).includes(`"name":"${name}"`),
      );
      expect(json.histories).toEqual([
        {
          daemonSet: { namespace, name },
          revisions: own.map(({ metadata, revision }) => {
            const { name: revisionName, labels } = metadata as { name: string; labels: Record<string, string> };
            return { name: revisionName, revision, hash: labels['controller-revision-hash'], current: true };
          }),
        },
      ]);
    });
  });

  test('a quota that leaves no Pod is why a rollout sticks, and what it would create has no secret in it', async () => {
    const { json, text } = await ask(pathOf('e2e', 'cramped', 'diff', CRAMPED));
    expect(json.diffs[0].create.length).toBeGreaterThan(20);
    expect(JSON.stringify(json.diffs[0].rollout)).toContain('none');
    expect(text).toContain('PASSWORD');
    expect(text).not.toContain('canary');
  });

  test('GraphQL answers the same over the cluster and over its objects', async () => {
    const fields = `{ daemonSet(namespace: "${NAMESPACE}", name: "logs") {
      placement(first: 100) { summary { nodes shouldRun shouldContinueRunning shouldNotRun } nodes { node { name } verdict } }
      diff(now: "${NOW}") { pods(first: 100) { nodes { name reason } } status { desiredNumberScheduled numberReady } }
      rollout(now: "${NOW}") { verdict }
      revisions { nodes { name current } }
    } }`;
    const live = await query(`{ cluster(name: "e2e") ${fields} }`);
    expect(live.json.errors).toBeUndefined();
    const sent = await ask('/graphql', {
      method: 'POST',
      body: JSON.stringify({
        query: `query ($objects: [Manifest!]!) { snapshot(objects: $objects) ${fields} }`,
        variables: { objects: [JSON.parse(await objectsOf(NAMESPACE))] },
      }),
    });
    expect(sent.json.errors).toBeUndefined();
    expect(live.json.data.cluster).toEqual(sent.json.data.snapshot);
  });

  test('absent and forbidden are told apart by nobody', async () => {
    const answersOf = await Promise.all(
      [
        pathOf('e2e', 'absent', 'diff'),
        pathOf('blind', 'absent', 'diff'),
        pathOf('blind', 'logs', 'diff'),
        pathOf('blind', 'logs', 'diff', 'no-such-namespace'),
      ].map((path) => ask(path)),
    );
    expect(answersOf.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const plain = answersOf.map(({ text }) =>
      text.replace(/"(agents|no-such-namespace)\/\w+\\"/g, '').replace(/\\"[^"]*\\"/g, ''),
    );
    expect(new Set(plain).size).toBe(1);
  });

  test("a caller's own token decides what is seen", async () => {
    expect((await ask(pathOf('own', 'logs', 'diff'), own(reader))).status).toBe(200);
    expect((await ask(pathOf('own', 'logs', 'diff'), own(admin))).status).toBe(200);
    const nobody = await makeToken(api, 'nobody');
    secrets.push(nobody);
    expect((await ask(pathOf('own', 'logs', 'diff'), own(nobody))).json.code).toBe('DAEMON_SET_NOT_FOUND');
  });

  test('a token that is none of the cluster is refused alike, whatever is asked', async () => {
    const elsewhere = await makeToken(api, 'reader', ['another-service']);
    secrets.push(elsewhere);
    const [header = '', body = '', signature = ''] = reader.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const tokens = [
      'garbage',
      elsewhere,
      `${header}.${encode({ ...claims, exp: 1 })}.${signature}`,
      `${header}.${encode({ ...claims, sub: 'system:serviceaccount:kube-system:default' })}.${signature}`,
      `${encode({ alg: 'none' })}.${body}.`,
      `${header}.${body}.${signature.slice(0, -4)}AAAA`,
    ];
    const paths = ['placement', 'diff', 'rollout', 'revisions'].flatMap((what) => [
      pathOf('own', 'logs', what),
      pathOf('own', 'absent', what),
    ]);
    const refused = await Promise.all([
      ...paths.map((path) => ask(path)),
      ...tokens.flatMap((token) => paths.map((path) => ask(path, own(token)))),
    ]);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([401]));
    expect(new Set(refused.map(({ text }) => text)).size).toBe(1);
    const asked = await query('{ cluster(name: "own") { inputs { digest } } }', own('garbage'));
    expect(asked.json).toMatchObject({
      data: { cluster: null },
      errors: [{ extensions: { code: 'CLUSTER_UNAUTHENTICATED' } }],
    });
  });

  describe('the role of docs/deploy.md', () => {
    const verbs = role.rules.flatMap(({ apiGroups, resources, verbs: all }) =>
      resources.flatMap((resource) => all.map((verb) => ({ apiGroups, resource, verb }))),
    );
    const rest = (what: string) => () => ask(pathOf('e2e', 'logs', what));
    const graphql = () => query('{ cluster(name: "e2e") { inputs { digest } } }');
    const BREAKS = [
      {
        verb: 'get',
        resource: 'daemonsets',
        breaks: 'placement',
        run: rest('placement'),
        code: 'DAEMON_SET_NOT_FOUND',
      },
      { verb: 'list', resource: 'daemonsets', breaks: 'GraphQL', run: graphql, code: 'CLUSTER_FORBIDDEN' },
      {
        verb: 'list',
        resource: 'controllerrevisions',
        breaks: 'revisions',
        run: rest('revisions'),
        code: 'CLUSTER_FORBIDDEN',
      },
      { verb: 'list', resource: 'nodes', breaks: 'placement', run: rest('placement'), code: 'CLUSTER_FORBIDDEN' },
      { verb: 'list', resource: 'pods', breaks: 'diff', run: rest('diff'), code: 'CLUSTER_FORBIDDEN' },
      { verb: 'list', resource: 'resourcequotas', breaks: 'diff', run: rest('diff'), code: 'CLUSTER_FORBIDDEN' },
    ] as const;

    test('has no verb that is not in the table', () => {
      const key = ({ verb, resource }: { readonly verb: string; readonly resource: string }) => `${verb} ${resource}`;
      expect(verbs.map(key).sort()).toEqual(BREAKS.map(key).sort());
    });

    test.each(BREAKS)('without $verb $resource, $breaks fails', async ({ verb, resource, run, code }) => {
      const kept = verbs
        .filter((each) => each.verb !== verb || each.resource !== resource)
        .map((each) => ({ apiGroups: each.apiGroups, resources: [each.resource], verbs: [each.verb] }));
      const codeOf = ({ json }: Answered) => json.code ?? json.errors?.[0]?.extensions.code ?? 'ok';
      expect(codeOf(await run())).toBe('ok');
      await allow(api, 'reader', kept);
      try {
        await expect.poll(async () => codeOf(await run()), { timeout: 10_000 }).toBe(code);
      } finally {
        await allow(api, 'reader', role.rules);
      }
      await expect.poll(async () => codeOf(await run()), { timeout: 10_000 }).toBe('ok');
    });
  });

  test('no secret is in anything that was answered or logged', () => {
    const all = answers.join('\n') + service.logs();
    expect(all.length).toBeGreaterThan(10_000);
    for (const secret of secrets) expect(all.includes(secret), secret.slice(0, 12)).toBe(false);
  });
});
