import { describe, expect, test } from 'vitest';
import type { ClusterReader } from '../../src/cluster/cluster-reader.ts';
import { heldCluster } from '../../src/cluster/held-cluster.ts';
import type { StoredDaemonSet } from '../../src/core/pod-set/stored-daemon-set.ts';
import { LIMITS } from '../../src/limits.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const taint = { key: 'gpu', value: 'true', effect: 'NoExecute' };
const objects = [
  daemonSetObject('agent'),
  daemonSetObject('gpu-agent', { tolerations: [{ operator: 'Exists' }], nodeSelector: { gpu: 'yes' } }),
  nodeObject('n1'),
  nodeObject('n2', { gpu: 'yes' }, [taint]),
  nodeObject('n3', { gpu: 'no' }, [{ key: 'spot', value: '', effect: 'NoSchedule' }]),
];

describe('the graph', () => {
  test('places the objects that are sent', async () => {
    const query = `query ($objects: [Manifest!]!) {
      snapshot(objects: $objects) {
        kubernetesVersion
        inputs { digest counts { kind count } ignored { kind count } }
        daemonSet(namespace: "kube-system", name: "gpu-agent") {
          namespace name
          placement {
            totalCount
            summary { nodes shouldRun shouldContinueRunning shouldNotRun }
            classes { nodes { verdict size examples reasons { code } } }
            nodes {
              node { name labels { key value } taints { key value effect } }
              daemonSet { name }
              verdict
              reasons { code message ... on NodeSelectorMismatch { key wanted found } ... on UntoleratedTaint { taint { key } } }
            }
          }
        }
      }
    }`;
    const { data, errors } = await app.query(query, { objects });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      snapshot: {
        kubernetesVersion: 'V1_37',
        inputs: {
          counts: [
            { kind: 'DaemonSet', count: 2 },
            { kind: 'Node', count: 3 },
          ],
          ignored: [],
        },
        daemonSet: {
          placement: {
            totalCount: 3,
            summary: { nodes: 3, shouldRun: 1, shouldContinueRunning: 0, shouldNotRun: 2 },
            classes: {
              nodes: [
                { verdict: 'SHOULD_RUN', size: 1, examples: ['n2'], reasons: [] },
                {
                  verdict: 'SHOULD_NOT_RUN',
                  size: 2,
                  examples: ['n1', 'n3'],
                  reasons: [{ code: 'NODE_SELECTOR_MISMATCH' }],
                },
              ],
            },
            nodes: [
              {
                node: { name: 'n1' },
                verdict: 'SHOULD_NOT_RUN',
                reasons: [{ key: 'gpu', wanted: 'yes', found: null }],
              },
              {
                node: { name: 'n2', labels: [{ key: 'gpu', value: 'yes' }], taints: [taint] },
                verdict: 'SHOULD_RUN',
                reasons: [],
              },
              { node: { name: 'n3' }, reasons: [{ found: 'no' }] },
            ],
          },
        },
      },
    });
  });

  test('has the digest that REST has, whatever the form', async () => {
    const query = 'query ($objects: [Manifest!]!) { snapshot(objects: $objects) { inputs { digest } } }';
    const yaml = objects.map((object) => `---\n${JSON.stringify(object)}`).join('\n');
    const rest = await (await app.post('/v1/placement', JSON.stringify(objects))).json();
    for (const sent of [objects, [{ apiVersion: 'v1', kind: 'List', items: objects }], [yaml], objects.toReversed()]) {
      expect((await app.query(query, { objects: sent })).data).toEqual({
        snapshot: { inputs: { digest: rest.inputs.digest } },
      });
    }
  });

  test('takes a manifest written into the document', async () => {
    const query = `{ snapshot(objects: [{apiVersion: "v1", kind: "Node", metadata: {name: "n1", labels: {__proto__: "x"}}}]) { node(name: "n1") { labels { key value } } } }`;
    expect(await app.query(query)).toEqual({
      data: { snapshot: { node: { labels: [{ key: '__proto__', value: 'x' }] } } },
    });
  });

  test('says which DaemonSets should run on a Node', async () => {
    const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects) { nodes { nodes { name
      daemonSets { nodes { name } edges { verdict reasons { code } } }
      all: daemonSets(verdict: [SHOULD_RUN, SHOULD_CONTINUE_RUNNING, SHOULD_NOT_RUN]) { totalCount }
      kept: daemonSets(verdict: [SHOULD_CONTINUE_RUNNING]) { nodes { name } }
    } } } }`;
    const { data } = await app.query(query, { objects });
    expect(data).toMatchObject({
      snapshot: {
        nodes: {
          nodes: [
            {
              name: 'n1',
              daemonSets: { nodes: [{ name: 'agent' }], edges: [{ verdict: 'SHOULD_RUN', reasons: [] }] },
              all: { totalCount: 2 },
            },
            { name: 'n2', daemonSets: { nodes: [{ name: 'gpu-agent' }] } },
            { name: 'n3', daemonSets: { nodes: [] }, kept: { nodes: [{ name: 'agent' }] } },
          ],
        },
      },
    });
  });

  test('filters by verdict and by reason', async () => {
    const names = async (filter: string) => {
      const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects) {
        daemonSet(namespace: "kube-system", name: "agent") { placement${filter} { nodes { node { name } } } } } }`;
      const { data } = await app.query(query, { objects });
      return JSON.stringify(data).match(/n\d/g) ?? [];
    };
    expect(await names('')).toEqual(['n1', 'n2', 'n3']);
    expect(await names('(verdict: [SHOULD_RUN])')).toEqual(['n1']);
    expect(await names('(verdict: [SHOULD_NOT_RUN, SHOULD_CONTINUE_RUNNING])')).toEqual(['n2', 'n3']);
    expect(await names('(reason: [UNTOLERATED_TAINT])')).toEqual(['n2', 'n3']);
    expect(await names('(reason: [NODE_NAME_MISMATCH])')).toEqual([]);
    expect(await names('(verdict: [SHOULD_RUN], reason: [UNTOLERATED_TAINT])')).toEqual([]);
  });

  test('tells the terms of an affinity apart', async () => {
    const required = {
      nodeSelectorTerms: [
        {},
        { matchExpressions: [{ key: 'a', operator: 'in' }] },
        {
          matchExpressions: [{ key: 'a', operator: 'Exists' }],
          matchFields: [{ key: 'metadata.name', operator: 'In', values: ['x'] }],
        },
      ],
    };
    const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } };
    const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects) { daemonSets(first: 20) { nodes { placement { nodes { reasons { ... on NodeAffinityMismatch { terms {
      __typename term ... on InvalidTerm { error } ... on FailedTerm { expressions { key operator values found } fields { key found } } } }
      ... on NodeNameMismatch { wanted found } } } } } } } }`;
    const sent = [daemonSetObject('a', { affinity }), daemonSetObject('b', { nodeName: 'other' }), nodeObject('n1')];
    const { data, errors } = await app.query(query, { objects: sent });
    expect(errors).toBeUndefined();
    expect(
      JSON.parse(JSON.stringify(data)).snapshot.daemonSets.nodes.map(
        (each: never) => each['placement']['nodes'][0]['reasons'][0],
      ),
    ).toEqual([
      {
        terms: [
          { __typename: 'EmptyTerm', term: 0 },
          {
            __typename: 'InvalidTerm',
            term: 1,
            error:
              'nodeSelectorTerms[1].matchExpressions[0].operator: Unsupported value: "in": supported values: "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"',
          },
          {
            __typename: 'FailedTerm',
            term: 2,
            expressions: [{ key: 'a', operator: 'Exists', values: [], found: null }],
            fields: [{ key: 'metadata.name', found: 'n1' }],
          },
        ],
      },
      { wanted: 'other', found: 'n1' },
    ]);
  });

  test('turns pages', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query =
        'query ($after: String) { cluster(name: "demo") { nodes(first: 5, after: $after) { totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }';
      const { data } = await app.query(query, { after });
      const { nodes, pageInfo, totalCount } = JSON.parse(JSON.stringify(data)).cluster.nodes;
      expect(totalCount).toBe(12);
      expect(pageInfo.hasPreviousPage).toBe(false);
      seen.push(...nodes.map(({ name }: { name: string }) => name));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(12);
    expect(seen).toEqual(seen.toSorted());
  });

  test('gives null for what is not there', async () => {
    const query =
      '{ cluster(name: "demo") { node(name: "x") { name } daemonSet(namespace: "x", name: "y") { name } nodes(first: 1) { pageInfo { startCursor } } } }';
    expect((await app.query(query)).data).toMatchObject({ cluster: { node: null, daemonSet: null } });
  });

  test('follows a gate and a version', async () => {
    const sent = [
      daemonSetObject('a', { tolerations: [{ key: 'load', operator: 'Lt', value: '9' }] }),
      nodeObject('n1', {}, [{ key: 'load', value: '5', effect: 'NoSchedule' }]),
    ];
    const count = async (args: string) => {
      const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects${args}) { daemonSets { nodes { placement { summary { shouldRun } } } } } }`;
      return JSON.stringify((await app.query(query, { objects: sent })).data);
    };
    expect(await count('')).toContain('"shouldRun":0');
    expect(await count(', kubernetesVersion: V1_36, featureGates: [TaintTolerationComparisonOperators]')).toContain(
      '"shouldRun":1',
    );
  });
});

describe('what is refused', () => {
  const snapshot = (manifest: unknown) => ({
    query: 'query ($objects: [Manifest!]!) { snapshot(objects: $objects) { daemonSets { totalCount } } }',
    variables: { objects: [manifest] },
  });
  const nest = (levels: number) =>
    `{ cluster(name: "demo") { node(name: "a") ${'{ daemonSets(first: 1) { nodes { placement(first: 1) { nodes { node '.repeat(levels)} { name } ${'} } } } }'.repeat(levels)} } }`;
  test.each([
    { name: 'an unknown cluster', query: '{ cluster(name: "x") { kubernetesVersion } }', code: 'CLUSTER_NOT_FOUND' },
    { name: 'a manifest that is a number', ...snapshot(1), code: 'NOT_AN_OBJECT', field: 'objects[0]' },
    {
      name: 'a manifest of a wrong shape',
      ...snapshot({ apiVersion: 'v1', kind: 'Node', metadata: { name: 1 } }),
      code: 'WRONG_SHAPE',
      field: 'objects[0].metadata.name',
    },
    { name: 'text that is no YAML', ...snapshot('a: [1'), code: 'INVALID_YAML' },
    {
      name: 'text of one document that is wrong',
      ...snapshot('{}\n---\n{}'),
      code: 'NO_KIND',
      field: 'objects[0] document 1.kind',
    },
    { name: 'too much text', ...snapshot(' '.repeat(LIMITS.yamlBytes - 200)), code: 'EMPTY_BODY' },
    {
      name: 'page size 0',
      query: '{ cluster(name: "demo") { nodes(first: 0) { totalCount } } }',
      code: 'PAGE_SIZE',
      limit: 'pageSize',
    },
    {
      name: 'page size 501',
      query: '{ cluster(name: "demo") { nodes(first: 501) { totalCount } } }',
      code: 'PAGE_SIZE',
    },
    {
      name: 'a forged cursor',
      query: '{ cluster(name: "demo") { nodes(first: 1, after: "bm9uZQ==") { totalCount } } }',
      code: 'INVALID_CURSOR',
    },
    { name: 'depth', query: nest(3), code: 'DEPTH_LIMIT', limit: 'graphqlDepth' },
    {
      name: 'cost',
      query:
        '{ cluster(name: "demo") { daemonSets(first: 500) { nodes { placement(first: 500) { nodes { verdict } } } } } }',
      code: 'COST_LIMIT',
      limit: 'graphqlCost',
    },
    {
      name: '16 aliases',
      query: `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      code: 'ALIAS_LIMIT',
      limit: 'graphqlAliases',
    },
    { name: '6 directives', query: `{ __typename ${'@skip(if: false) '.repeat(6)} }`, code: 'DIRECTIVE_LIMIT' },
    {
      name: '11 operations',
      query: Array.from({ length: 11 }, (_, i) => `query q${i} { __typename }`).join(' '),
      code: 'OPERATION_RESOLUTION_FAILURE',
    },
    { name: '1,001 tokens', query: `{ ${'__typename '.repeat(1001)} }`, code: 'TOKEN_LIMIT', limit: 'graphqlTokens' },
    { name: 'a nest without end', query: '{a'.repeat(10_000), code: 'TOKEN_LIMIT' },
    { name: 'a list literal without end', query: `{ snapshot(objects: ${'['.repeat(20_000)}`, code: 'TOKEN_LIMIT' },
    { name: 'a syntax error', query: '{', code: 'GRAPHQL_PARSE_FAILED' },
    { name: 'a fragment cycle', query: '{ ...a } fragment a on Query { ...a }', code: 'GRAPHQL_VALIDATION_FAILED' },
    { name: 'an unknown field', query: '{ nodez }', code: 'GRAPHQL_VALIDATION_FAILED' },
    { name: 'a mutation', query: 'mutation { a }', code: 'GRAPHQL_VALIDATION_FAILED' },
    {
      name: 'a variable of the wrong type',
      query: 'query ($n: Int!) { cluster(name: "demo") { nodes(first: $n) { totalCount } } }',
      variables: { n: 'canary' },
      code: 'BAD_USER_INPUT',
    },
  ] as { name: string; query: string; variables?: object; code: string; field?: string; limit?: string }[])(
    '$name',
    async ({ query, variables, code, field, limit }) => {
      const { errors } = await app.query(query, variables);
      expect(
        errors?.map(({ extensions }) => extensions['code']),
        JSON.stringify(errors),
      ).toContain(code);
      const found = errors?.find(({ extensions }) => extensions['code'] === code)?.extensions;
      if (field !== undefined) expect(found).toMatchObject({ field });
      if (limit !== undefined) expect(found).toMatchObject({ limit: { name: limit } });
      expect(JSON.stringify(errors)).not.toMatch(/canary|Did you mean/);
      expect(app.logged).toEqual([]);
    },
  );

  test.each([
    {
      name: 'form data',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query=%7B__typename%7D',
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'multipart',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x--',
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'a bare document',
      headers: { 'content-type': 'application/graphql' },
      body: '{__typename}',
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'a batch',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{__typename}"}]',
      status: 400,
      code: undefined,
    },
    { name: 'no JSON', headers: { 'content-type': 'application/json' }, body: '{', status: 400, code: 'INVALID_JSON' },
    { name: 'nothing', headers: { 'content-type': 'application/json' }, body: '', status: 400, code: 'EMPTY_BODY' },
    {
      name: 'bytes that are not UTF-8',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
      status: 400,
      code: 'INVALID_UTF8',
    },
    {
      name: 'variables too deep',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"{__typename}","variables":${'['.repeat(200)}${']'.repeat(200)}}`,
      status: 400,
      code: 'TOO_DEEP',
    },
    {
      name: 'a body too large',
      headers: { 'content-type': 'application/json' },
      body: ' '.repeat(LIMITS.graphqlBytes + 1),
      status: 413,
      code: 'OVER_LIMIT',
    },
    {
      name: 'a packed body',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: '{}',
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    },
    {
      name: 'UTF-16',
      headers: { 'content-type': 'application/json; charset=utf-16' },
      body: '{}',
      status: 415,
      code: 'UNSUPPORTED_CHARSET',
    },
  ])('$name', async ({ headers, body, status, code }) => {
    const response = await app.post('/graphql', body as BodyInit, headers as never);
    const answer = await response.json();
    expect(response.status, JSON.stringify(answer)).toBe(status);
    expect(answer.errors[0].message).toMatch(/\w/);
    if (code !== undefined) expect(answer.errors[0].extensions.code).toBe(code);
  });

  test('a GET without a header that a page cannot send', async () => {
    const get = (headers: Record<string, string>) =>
      app.fetch(new Request('http://localhost/graphql?query=%7B__typename%7D', { headers }));
    expect((await get({})).status).toBe(403);
    const answered = await get({ 'graphql-require-preflight': '1' });
    expect(await answered.json()).toEqual({ data: { __typename: 'Query' } });
    expect(answered.headers.get('cache-control')).toBe('no-store');
    expect(answered.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('11 operations of which one is named', async () => {
    const query = Array.from({ length: 11 }, (_, i) => `query q${i} { __typename }`).join(' ');
    const response = await app.post('/graphql', JSON.stringify({ query, operationName: 'q0' }));
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_LIMIT' } }] });
  });

  test('other methods', async () => {
    const response = await app.fetch(new Request('http://localhost/graphql', { method: 'PUT', body: '{}' }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});

describe('a bug', () => {
  const broken: ClusterReader<StoredDaemonSet> = {
    listDaemonSets: () => Promise.reject(new Error('canary at /etc/passwd')),
    getDaemonSet: () => Promise.reject(new Error('canary')),
    listNodes: () => Promise.reject(new Error('canary')),
    listPods: () => Promise.reject(new Error('canary')),
    listControllerRevisions: () => Promise.reject(new Error('canary')),
    readEvidence: () => Promise.reject(new Error('canary')),
  };

  test('is masked and logged', async () => {
    const app = testApp({ clusters: new Map([['broken', heldCluster(broken)]]) });
    const { data, errors } = await app.query('{ cluster(name: "broken") { kubernetesVersion } }');
    expect(data).toEqual({ cluster: null });
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/canary|stack/);
    expect(app.logged).toHaveLength(1);
  });
});
