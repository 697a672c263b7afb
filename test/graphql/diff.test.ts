import { describe, expect, test } from 'vitest';
import type { ClusterReader } from '../../src/cluster/cluster-reader.ts';
import { demoCluster } from '../../src/cluster/demo/demo-cluster.ts';
import { heldCluster } from '../../src/cluster/held-cluster.ts';
import { placementRulesOf } from '../../src/core/placement/placement-rules.ts';
import type { StoredDaemonSet } from '../../src/core/pod-set/stored-daemon-set.ts';
import { Budget } from '../../src/graphql/budget.ts';
import { type GivenDaemonSet, givenReader } from '../../src/graphql/given-daemon-set.ts';
import { type SyncArgs, viewSync } from '../../src/graphql/sync-view.ts';
import { LIMITS } from '../../src/limits.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';
import { DIFF_FIELDS, SNAPSHOT_DIFF } from './diff-query.ts';

const app = testApp();
const NOW = '2026-01-01T12:30:00Z';
const READY = { type: 'Ready', status: 'True', lastTransitionTime: '2026-01-01T12:00:00Z' };
const owner = { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true };

interface Changes {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

function daemonSet({ metadata, spec, status }: Changes = {}): object {
  const env = [{ name: 'PASSWORD', value: 'canary' }];
  const template = {
    metadata: { labels: { app: 'ds' } },
    spec: { containers: [{ name: 'c', image: 'i:1', env }] },
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'ds', namespace: 'default', uid: 'u', generation: 1, ...metadata },
    spec: { selector: { matchLabels: { app: 'ds' } }, template, ...spec },
    status: { observedGeneration: 1, ...status },
  };
}

function pod(name: string, node: string, { metadata, spec, status }: Changes = {}): object {
  const labels = { app: 'ds', 'controller-revision-hash': 'old' };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', uid: name, labels, ownerReferences: [owner], ...metadata },
    spec: { nodeName: node, ...spec },
    status: { phase: 'Running', conditions: [READY], ...status },
  };
}

function revision(name: string, number: number, { metadata }: Changes = {}): object {
  const labels = { app: 'ds', 'controller-revision-hash': name };
  return {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: { name, namespace: 'default', uid: name, labels, ownerReferences: [owner], ...metadata },
    revision: number,
    data: {},
  };
}

/** What a selection of the first DaemonSet of a snapshot gives. */
async function ask(objects: readonly object[], selection: string) {
  const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects) { daemonSets(first: 1) { nodes { ${selection} } } } }`;
  const { data, errors } = await app.query(query, { objects });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)).snapshot.daemonSets.nodes[0];
}

const AT = `now: "${NOW}"`;
const tainted = nodeObject('n3', {}, [{ key: 'a', effect: 'NoExecute' }]);
const objects = [
  daemonSet(),
  nodeObject('n1'),
  nodeObject('n2'),
  tainted,
  pod('p1', 'n1'),
  pod('p3', 'n3', { status: { phase: 'Failed' } }),
  revision('r1', 1),
  revision('r2', 2),
  revision('of-another', 3, { metadata: { ownerReferences: [{ ...owner, uid: 'other' }] } }),
];

describe('DaemonSet.diff', () => {
  test('says what the next sync does', async () => {
    const { diff } = await ask(objects, `diff(${AT}) { ${DIFF_FIELDS} }`);
    expect(diff).toMatchObject({
      now: '2026-01-01T12:30:00.000Z',
      result: { kind: 'SYNCED' },
      updateRevision: { revision: 3, exists: false },
      create: { nodes: [{ node: { name: 'n2' }, reason: 'MISSING', pod: { metadata: { generateName: 'ds-' } } }] },
      delete: { nodes: [{ pod: 'p3', nodeName: 'n3', reason: 'SHOULD_NOT_RUN' }] },
      revisions: [{ action: 'CREATE', revision: 3, hash: null }],
      status: { desiredNumberScheduled: 2, observedGeneration: 1, collisionCount: null },
      nodes: { nodes: [{ state: 'OUTDATED' }, { state: 'MISSING' }, { state: 'MISSCHEDULED' }] },
      failedPodBackoff: 'ASSUMED_NONE',
      rollout: { verdict: 'PROGRESSING', message: '0 of 2 Nodes are done' },
    });
  });

  test('has the digest that REST has', async () => {
    const rest = await (await app.post(`/v1/diff?now=${NOW}`, JSON.stringify(objects))).json();
    for (const sent of [objects, objects.toReversed()]) {
      expect(await ask(sent, `diff(${AT}) { digest }`)).toEqual({ diff: { digest: rest.inputs.digest } });
    }
  });

  test('filters its lists', async () => {
    const nothing = { nodes: [], totalCount: 0 };
    const list = 'totalCount nodes { __typename }';
    const { diff, rollout } = await ask(
      objects,
      `diff(${AT}) {
        nodes(state: [MISSING]) { nodes { node { name } } }
        excluded: nodes(verdict: [SHOULD_NOT_RUN]) { nodes { node { name } } }
        pods(reason: [OUTDATED]) { nodes { name } }
        create(reason: [SURGE]) { ${list} }
        delete(reason: [NODE_GONE]) { ${list} }
        events(type: [NORMAL]) { nodes { reason nodeName pod } }
        findings { ${list} }
        choices { ${list} }
      }
      rollout(${AT}) {
        lasting: blockers(lasting: true) { ${list} }
        coded: blockers(code: [POD_MISSING]) { ${list} }
      }`,
    );
    expect(diff).toEqual({
      nodes: { nodes: [{ node: { name: 'n2' } }] },
      excluded: { nodes: [{ node: { name: 'n3' } }] },
      pods: { nodes: [{ name: 'p1' }] },
      create: nothing,
      delete: nothing,
      events: {
        nodes: [
          { reason: 'SUCCESSFUL_CREATE', nodeName: 'n2', pod: null },
          { reason: 'SUCCESSFUL_DELETE', nodeName: null, pod: 'p3' },
        ],
      },
      findings: nothing,
      choices: nothing,
    });
    expect(rollout).toEqual({ lasting: nothing, coded: nothing });
  });

  test('turns pages over Pods of one name', async () => {
    const twins = ['a', 'b', 'c'].map((uid) => pod('twin', 'n1', { metadata: { uid } }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const args: string = `first: 1${after === null ? '' : `, after: "${after}"`}`;
      const selection = `diff(${AT}) { pods(${args}) { nodes { name } pageInfo { hasNextPage endCursor } } }`;
      const { pods } = (await ask([daemonSet(), nodeObject('n1'), ...twins], selection)).diff;
      seen.push(...pods.nodes.map(({ name }: { name: string }) => name));
      after = pods.pageInfo.hasNextPage ? pods.pageInfo.endCursor : null;
    } while (after !== null && seen.length < 10);
    expect(seen).toEqual(['twin', 'twin', 'twin']);
  });

  test('takes Nodes in back-off', async () => {
    const failed = [
      daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } }),
      nodeObject('n1'),
      pod('p1', 'n1', { status: { phase: 'Failed' } }),
    ];
    const { told, untold } = await ask(
      failed,
      `told: diff(${AT}, nodesInBackoff: ["n1"]) { failedPodBackoff delete { totalCount } }
       untold: diff(${AT}) { failedPodBackoff delete { totalCount } }`,
    );
    expect(told).toEqual({ failedPodBackoff: 'GIVEN', delete: { totalCount: 0 } });
    expect(untold).toEqual({ failedPodBackoff: 'ASSUMED_NONE', delete: { totalCount: 1 } });
  });

  test('shows no value of an environment', async () => {
    const answer = JSON.stringify(await ask(objects, `diff(${AT}) { ${DIFF_FIELDS} }`));
    expect(answer).toContain('"name":"PASSWORD","value":"(redacted)"');
    expect(answer).not.toContain('canary');
  });
});

describe('DaemonSet.rollout', () => {
  const TYPED = `__typename code lasting message
    ... on PodBlocker { nodeName pod }
    ... on PodNotReady { nodeIsReady trouble { __typename message ... on ContainerWaiting { container reason } } }
    ... on QuotaExceeded { quota nodes }
    ... on ControllerCrash { revision }
    ... on GenerationNotObserved { generation observedGeneration }`;
  const waiting = { reason: 'ImagePullBackOff', message: 'no such image' };
  const unschedulable = { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: 'no room' };
  const quota = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'q', namespace: 'default' },
    status: { hard: { pods: '1' }, used: { pods: '1' } },
  };

  test.each([
    {
      name: 'a container that waits',
      objects: [
        pod('p1', 'n1', {
          status: { phase: 'Pending', conditions: [], containerStatuses: [{ name: 'c', state: { waiting } }] },
        }),
      ],
      blocker: {
        __typename: 'PodNotReady',
        nodeName: 'n1',
        pod: 'p1',
        trouble: {
          __typename: 'ContainerWaiting',
          container: 'c',
          reason: 'ImagePullBackOff',
          message: 'no such image',
        },
      },
    },
    {
      name: 'a Pod without a place',
      objects: [pod('p1', 'n1', { status: { phase: 'Pending', conditions: [unschedulable] } })],
      blocker: { __typename: 'PodNotReady', trouble: { __typename: 'Unschedulable', message: 'no room' } },
    },
    { name: 'a full quota', objects: [quota], blocker: { __typename: 'QuotaExceeded', quota: 'q', nodes: ['n1'] } },
    {
      name: 'a revision without labels',
      changes: { spec: { selector: { matchExpressions: [{ key: 'x', operator: 'DoesNotExist' }] } } },
      objects: [revision('bare', 1, { metadata: { labels: {} } })],
      blocker: { __typename: 'ControllerCrash', revision: 'bare', lasting: true },
    },
    {
      name: 'a generation that is not observed',
      changes: { metadata: { generation: 2 ** 40 } },
      objects: [],
      blocker: { __typename: 'GenerationNotObserved', generation: 2 ** 40, observedGeneration: 1 },
    },
  ] as { name: string; changes?: Changes; objects: object[]; blocker: object }[])(
    'tells of $name',
    async ({ objects, changes, blocker }) => {
      // Deleting an outdated Pod by itself would be progress.
      const spec = { updateStrategy: { type: 'OnDelete' }, ...changes?.spec };
      const set = daemonSet({ ...changes, spec });
      const given = [set, nodeObject('n1'), ...objects];
      const { rollout } = await ask(given, `rollout(${AT}) { verdict blockers { nodes { ${TYPED} } } }`);
      expect(rollout.blockers.nodes).toMatchObject([blocker]);
      expect(rollout.blockers.nodes[0].message).toMatch(/\w/);
    },
  );

  test('is that of the diff', async () => {
    const selection = '{ verdict message counts { desired outdated } budget { limit allowed used } }';
    const notReady = pod('p2', 'n2', { status: { conditions: [] } });
    const given = [daemonSet(), nodeObject('n1'), nodeObject('n2'), pod('p1', 'n1'), notReady];
    const answer = await ask(given, `rollout(${AT}) ${selection} diff(${AT}) { rollout ${selection} }`);
    expect(answer.rollout).toEqual(answer.diff.rollout);
    expect(answer.rollout.budget).toEqual({ limit: 'MAX_UNAVAILABLE', allowed: 1, used: 1 });
  });
});

test('DaemonSet.revisions lists those that belong to it, the newest first', async () => {
  const { diff } = await ask(objects, `diff(${AT}) { updateRevision { name hash } create { nodes { pod } } }`);
  const { hash } = diff.updateRevision;
  const current = {
    ...revision('r3', 3),
    data: {
      spec: {
        template: {
          $patch: 'replace',
          metadata: { labels: { app: 'ds' } },
          spec: { containers: [{ env: [{ name: 'PASSWORD', value: 'canary' }], image: 'i:1', name: 'c' }] },
        },
      },
    },
  };
  const { revisions } = await ask(
    [...objects, current],
    'revisions { totalCount nodes { name revision hash current } }',
  );
  expect(hash).toMatch(/^\w+$/);
  expect(revisions).toEqual({
    totalCount: 3,
    nodes: [
      { name: 'r3', revision: 3, hash: 'r3', current: true },
      { name: 'r2', revision: 2, hash: 'r2', current: false },
      { name: 'r1', revision: 1, hash: 'r1', current: false },
    ],
  });
});

describe('a DaemonSet that somebody wrote by hand', () => {
  const given = [daemonSetObject('by-hand'), nodeObject('n1')];
  const query = `query ($objects: [Manifest!]!) { snapshot(objects: $objects) { daemonSets { nodes {
    name placement { summary { shouldRun } }
    diff(now: "2026-01-01T00:00:00Z") { updateRevision { name } create(first: 10) { nodes { pod } } }
    rollout { verdict } revisions { totalCount } } } } }`;

  test('is what the API server would make of it, as REST has it', async () => {
    const rest = await (await app.post('/v1/diff?now=2026-01-01T00:00:00Z', JSON.stringify(given))).json();
    const { data, errors } = await app.query(query, { objects: given });
    expect(errors).toBeUndefined();
    const [diff] = rest.diffs;
    expect(diff.create[0].pod.spec).toMatchObject({ restartPolicy: 'Always', dnsPolicy: 'ClusterFirst' });
    expect(data).toMatchObject({
      snapshot: {
        daemonSets: {
          nodes: [
            {
              name: 'by-hand',
              placement: { summary: { shouldRun: 1 } },
              diff: {
                updateRevision: { name: diff.updateRevision.name },
                create: { nodes: [{ pod: diff.create[0].pod }] },
              },
              rollout: { verdict: 'PROGRESSING' },
              revisions: { totalCount: 0 },
            },
          ],
        },
      },
    });
  });

  test('has the revision of what would be stored of it', async () => {
    const report = await (await app.post('/v1/validate', JSON.stringify(given[0]))).json();
    const { object } = report.reports[0];
    const stored = { ...object, metadata: { ...object.metadata, uid: 'u' } };
    const revisionOf = async (daemonSet: object) => {
      const answer = await (await app.post('/v1/diff', JSON.stringify([daemonSet]))).json();
      return answer.diffs[0].updateRevision.name;
    };
    expect(await revisionOf(given[0] as object)).toBe(await revisionOf(stored));
  });

  test('may be one of several without a UID', async () => {
    const text = `---\n${JSON.stringify(daemonSetObject('other'))}`;
    const { data, errors } = await app.query(query, { objects: [...given, text] });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      snapshot: { daemonSets: { nodes: [{ name: 'by-hand' }, { name: 'other' }] } },
    });
  });

  test('of a wrong shape is placed, and refused a diff', async () => {
    const odd = daemonSetObject('odd');
    const objects = [{ ...odd, spec: { ...odd.spec, minReadySeconds: 'x' } }];
    const { data, errors } = await app.query(query, { objects });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'WRONG_SHAPE', field: 'objects[0].spec.minReadySeconds' });
    expect(data).toMatchObject({ snapshot: { daemonSets: { nodes: [{ name: 'odd', diff: null }] } } });
  });
});

describe('what is refused', () => {
  test.each([
    { name: 'a Pod without a UID', objects: [pod('p', 'n', { metadata: { uid: '' } })], code: 'WRONG_SHAPE' },
    {
      name: 'two DaemonSets of one UID',
      objects: [daemonSet(), daemonSet({ metadata: { name: 'twin' } })],
      code: 'DUPLICATE_OBJECT',
    },
    { name: 'a time that is none', objects: [daemonSet()], now: 'canary', code: 'BAD_USER_INPUT' },
    {
      name: 'a day its month does not have',
      objects: [daemonSet()],
      now: '2026-02-30T00:00:00Z',
      code: 'BAD_USER_INPUT',
    },
    { name: 'a time that is a number', objects: [daemonSet()], now: 1, code: 'BAD_USER_INPUT' },
  ])('$name', async ({ objects, now, code }) => {
    const { errors } = await app.query(SNAPSHOT_DIFF, { objects, now });
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
    expect(app.logged).toEqual([]);
  });

  test('a time written into the document that is none', async () => {
    const query = '{ cluster(name: "demo") { daemonSets { nodes { diff(now: "soon") { now } } } } }';
    expect((await app.query(query)).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('what it costs', () => {
  const ALL = `cluster(name: "demo") { daemonSets(first: 20) { nodes { name
    diff { ${DIFF_FIELDS.replaceAll('first: 500', 'first: 50')} }
    rollout { verdict message blockers { nodes { code message } } }
    revisions { nodes { name revision hash current } }
  } } }`;

  test('all of the demo cluster is within the limits', async () => {
    const { data, errors } = await app.query(`{ ${ALL} }`);
    expect(errors).toBeUndefined();
    const { nodes } = JSON.parse(JSON.stringify(data)).cluster.daemonSets;
    expect(nodes).toHaveLength(9);
    for (const { name, diff, rollout } of nodes) {
      expect(diff.result, name).toEqual({ kind: 'SYNCED' });
      expect(diff.create.nodes.length, name).toBe(diff.status.desiredNumberScheduled);
      expect(rollout.message, name).toBe(diff.rollout.message);
    }
  });

  test('what is natural to ask is within the limits, pages as they come', async () => {
    const { errors } = await app.query(`{ cluster(name: "demo") { daemonSets { nodes {
      namespace name
      placement { nodes { node { name taints { key effect } } verdict reasons { code message } } }
      diff {
        result { kind } updateRevision { name revision exists }
        create { nodes { node { name } reason pod } } delete { nodes { pod nodeName reason } }
        nodes { nodes { node { name } verdict state pods } }
        pods { nodes { name nodeName updated ready available reason } }
        status { desiredNumberScheduled numberReady numberAvailable updatedNumberScheduled }
        rollout { verdict message blockers { nodes { code lasting message } } }
      }
      revisions { nodes { name revision current } }
    } } } }`);
    expect(errors).toBeUndefined();
  });

  test.each([
    {
      name: 'every Pod of 500 DaemonSets',
      selection: 'daemonSets(first: 500) { nodes { diff { pods(first: 500) { nodes { name } } } } }',
    },
    {
      name: 'a sync from every Node',
      selection: 'nodes(first: 50) { nodes { daemonSets(first: 50) { nodes { rollout { verdict } } } } }',
    },
  ])('$name is over the limit', async ({ selection }) => {
    const { errors } = await app.query(`{ cluster(name: "demo") { ${selection} } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'COST_LIMIT', limit: { name: 'graphqlCost' } } }]);
  });

  test('large Pods are over the limit', async () => {
    const args = ['x'.repeat(200_000)];
    const template = {
      metadata: { labels: { app: 'ds' } },
      spec: { containers: [{ name: 'c', image: 'i:1', args }] },
    };
    const nodes = Array.from({ length: 120 }, (_, index) => nodeObject(`n${index}`));
    const { errors } = await app.query(SNAPSHOT_DIFF, { objects: [daemonSet({ spec: { template } }), ...nodes] });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'COST_LIMIT', limit: { name: 'graphqlCost' } } });
  });

  test('many syncs are over the limit', () => {
    const budget = new Budget();
    budget.spendDecisions(LIMITS.decisions);
    expect(() => budget.spendDecisions(1)).toThrow(/decisions/);
  });

  test('a sync is made once for the same arguments', async () => {
    const context = { signal: new AbortController().signal, budget: new Budget() };
    const viewed = await viewSync(givenReader(demoCluster()), placementRulesOf('1.37', new Set()), context);
    if (!viewed.ok) throw new Error(JSON.stringify(viewed.error));
    const view = viewed.value;
    const [first, second] = view.daemonSets as readonly [GivenDaemonSet, GivenDaemonSet];
    const diff = (given: GivenDaemonSet, args: SyncArgs) =>
      view.diffOf(given, given.stored.ok ? given.stored.value : expect.fail(), args);
    const now = Date.parse(NOW);
    expect(diff(first, { now })).toBe(diff(first, { now, nodesInBackoff: null }));
    expect(diff(first, { nodesInBackoff: ['a', 'b'] })).toBe(diff(first, { nodesInBackoff: ['b', 'a'] }));
    expect(diff(first, { nodesInBackoff: [] })).not.toBe(diff(first, {}));
    expect(diff(first, { now })).not.toBe(diff(first, { now: now + 1 }));
    expect(diff(first, {})).not.toBe(diff(second, {}));
  });

  test('the Pods of a namespace are read once, and the clock', async () => {
    let reads = 0;
    const demo = demoCluster();
    const counted: ClusterReader<StoredDaemonSet> = {
      ...demo,
      listPods: (...given) => {
        reads++;
        return demo.listPods(...given);
      },
    };
    const { query } = testApp({ clusters: new Map([['demo', heldCluster(counted)]]) });
    const { data, errors } = await query(
      '{ cluster(name: "demo") { daemonSets { nodes { namespace a: diff { now } b: diff { now } rollout { verdict } revisions { totalCount } } } } }',
    );
    expect(errors).toBeUndefined();
    const { nodes } = JSON.parse(JSON.stringify(data)).cluster.daemonSets;
    expect(reads).toBe(new Set(nodes.map(({ namespace }: { namespace: string }) => namespace)).size);
    expect(new Set(nodes.flatMap(({ a, b }: { a: object; b: object }) => [a, b]).map(JSON.stringify)).size).toBe(1);
  });
});
