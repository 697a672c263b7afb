import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ClusterError } from '../../../src/cluster/cluster-reader.ts';
import { LIMITS } from '../../../src/limits.ts';
import { problemOf } from '../../../src/problem.ts';
import {
  type FakeApiServer,
  type Fault,
  type StoredObject,
  sendStatus,
  startFakeApiServer,
} from '../../support/fake-api-server.ts';
import { CONTRACT_NODES, CONTRACT_OBJECTS } from '../contract-objects.ts';
import { openFake } from './open-fake.ts';

/* The faults of an API server and of the way to it, while 7 Nodes are listed in pages of 2: 4 calls where all is well. */

const { signal } = new AbortController();
let fake: FakeApiServer;
beforeAll(async () => {
  fake = await startFakeApiServer(CONTRACT_OBJECTS as readonly StoredObject[]);
});
afterEach(() => {
  fake.fault = undefined;
  fake.lag = 0;
});
afterAll(() => fake.close());

/** On the calls from `from` on, so many of them (all of them, without a number), counted from the test's own first. */
function faulty(
  answer: (response: ServerResponse) => void,
  { from = 1, times = Number.POSITIVE_INFINITY } = {},
): Fault {
  const before = fake.calls.length;
  return (response, { index }) => {
    const own = index - before;
    if (own < from || own >= from + times) return false;
    answer(response);
    return true;
  };
}

function status(code: number, reason: string, retryAfter?: number) {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  return (response: ServerResponse) => sendStatus(response, code, reason, headers);
}

function text(code: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  return (response: ServerResponse) => response.writeHead(code, { 'content-type': type, ...headers }).end(body);
}

function json(body: object) {
  return text(200, 'application/json', JSON.stringify(body));
}

/** Half of a page, then the connection is gone. */
function resetMidBody(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(
    '{"kind":"NodeList","apiVersion":"v1","metadata":{"resourceVersion":"1000"},"items":[{"metadata":{"name":"a"',
  );
  setTimeout(() => response.destroy(), 10);
}

/** Half of a page, then nothing. */
function stallMidBody(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"kind":"NodeList","apiVersion":"v1","metadata":{"resourceVersion":"1000"},"items":[{"metadata"');
}

interface Row {
  readonly name: string;
  readonly fault: () => Fault;
  /** `ok` where the list comes out whole all the same. */
  readonly want: 'ok' | ClusterError['kind'];
  readonly calls: number;
  /** Milliseconds of each wait, where chance takes half. */
  readonly waits?: readonly number[];
  /** As the caller reads it. */
  readonly problem?: { readonly status: number; readonly retryable: boolean; readonly retryAfter?: number };
}

const page = (items: readonly string[], metadata: object) => ({
  kind: 'NodeList',
  apiVersion: 'v1',
  metadata: { resourceVersion: '1000', ...metadata },
  items: items.map((name) => ({ metadata: { name, uid: `uid-${name}` } })),
});

const ROWS: readonly Row[] = [
  {
    name: 'F1 429 with Retry-After: waits as long, never shorter',
    fault: () => faulty(status(429, 'TooManyRequests', 2), { times: 2 }),
    want: 'ok',
    calls: 6,
    waits: [2050, 2050],
  },
  {
    name: 'F1 429 with a Retry-After beyond the budget: told on, at once',
    fault: () => faulty(status(429, 'TooManyRequests', 30)),
    want: 'clusterBusy',
    calls: 2,
    waits: [],
    problem: { status: 429, retryable: true, retryAfter: 30 },
  },
  {
    name: 'F1 429 with Retry-After for ever: no more than ten tries',
    fault: () => faulty(status(429, 'TooManyRequests', 1)),
    want: 'clusterBusy',
    calls: 1 + 10,
    problem: { status: 429, retryable: true, retryAfter: 1 },
  },
  {
    name: 'F2 429 without Retry-After: backs off, four tries',
    fault: () => faulty(status(429, 'TooManyRequests')),
    want: 'clusterBusy',
    calls: 5,
    waits: [50, 100, 200],
    problem: { status: 429, retryable: true },
  },
  ...[500, 502, 503, 504].map(
    (code): Row => ({
      name: `F2 ${code} for ever: backs off, four tries`,
      fault: () => faulty(status(code, 'InternalError')),
      want: 'clusterUnavailable',
      calls: 5,
      waits: [50, 100, 200],
      problem: { status: 503, retryable: true },
    }),
  ),
  { name: 'F2 503 that passes', fault: () => faulty(status(503, ''), { times: 3 }), want: 'ok', calls: 7 },
  {
    name: 'F3 500 ServerTimeout with Retry-After',
    fault: () => faulty(status(500, 'ServerTimeout', 1), { times: 1 }),
    want: 'ok',
    calls: 5,
    waits: [1050],
  },
  {
    name: 'F5 a timeout on the third page: nothing of the list is left',
    fault: () => faulty(() => undefined, { from: 2 }),
    want: 'clusterTimedOut',
    calls: 3,
    problem: { status: 504, retryable: true },
  },
  {
    name: 'F5 a page that stalls in the middle',
    fault: () => faulty(stallMidBody),
    want: 'clusterTimedOut',
    calls: 2,
    problem: { status: 504, retryable: true },
  },
  {
    name: 'F5 a reset in the middle of a page, once: the page is read anew',
    fault: () => faulty(resetMidBody, { times: 1 }),
    want: 'ok',
    calls: 5,
  },
  {
    name: 'F5 a reset in the middle of a page, for ever',
    fault: () => faulty(resetMidBody),
    want: 'clusterUnreachable',
    calls: 3,
    problem: { status: 502, retryable: true },
  },
  {
    name: 'F4 a reset before the answer, once',
    fault: () => faulty((response) => response.destroy(), { times: 1 }),
    want: 'ok',
    calls: 5,
  },
  {
    name: 'F6 410 on the third page: begun again from the first',
    fault: () => faulty(status(410, 'Expired'), { from: 2, times: 1 }),
    want: 'ok',
    calls: 3 + 4,
  },
  {
    name: 'F6 410 for ever: begun again twice',
    fault: () => faulty(status(410, 'Expired'), { from: 0 }),
    want: 'clusterListExpired',
    calls: 1 + LIMITS.clusterListRestarts,
    problem: { status: 503, retryable: true },
  },
  {
    name: 'F7 items that come twice are taken once',
    fault: () => {
      const [first, ...rest] = CONTRACT_NODES as [string, ...string[]];
      const pages = [page([first, ...rest], { continue: 'a' }), page([first], {})];
      return faulty((response) => json(pages.shift() as object)(response), { from: 0, times: 2 });
    },
    want: 'ok',
    calls: 2,
  },
  {
    name: 'F7 an empty page with a token goes on',
    fault: () => {
      const pages = [page([], { continue: 'a' }), page(CONTRACT_NODES, {})];
      return faulty((response) => json(pages.shift() as object)(response), { from: 0, times: 2 });
    },
    want: 'ok',
    calls: 2,
  },
  {
    name: 'F7 the same token twice',
    fault: () => faulty(json(page(['a'], { continue: 'round' })), { from: 0 }),
    want: 'clusterProtocol',
    calls: 2,
    problem: { status: 502, retryable: false },
  },
  {
    name: 'F8 a wrong remainingItemCount means nothing',
    fault: () => faulty(json(page(CONTRACT_NODES, { remainingItemCount: 99 })), { from: 0 }),
    want: 'ok',
    calls: 1,
  },
  {
    name: 'F9 pages from different moments',
    fault: () => faulty(json(page(['b'], { resourceVersion: '1001' }))),
    want: 'clusterProtocol',
    calls: 2,
  },
  {
    name: 'F16 403 in the middle: stops at once',
    fault: () => faulty(status(403, 'Forbidden'), { from: 2 }),
    want: 'clusterForbidden',
    calls: 3,
    problem: { status: 403, retryable: false },
  },
  {
    name: 'F17 401 in the middle: stops at once',
    fault: () => faulty(status(401, 'Unauthorized'), { from: 2 }),
    want: 'clusterUnauthenticated',
    calls: 3,
    problem: { status: 502, retryable: false },
  },
  ...[
    { name: 'truncated JSON', answer: text(200, 'application/json', '{"kind":"NodeList","items":[{"metadata":{') },
    { name: 'HTML of a proxy', answer: text(200, 'text/html', '<html>canary</html>') },
    { name: 'an empty body', answer: text(200, 'application/json', '') },
    { name: 'the wrong kind', answer: json({ ...page([], {}), kind: 'PodList' }) },
    { name: '200 with a Status', answer: json({ kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 500 }) },
    { name: 'an array', answer: text(200, 'application/json', '[]') },
    { name: 'a list without a resourceVersion', answer: json({ ...page([], {}), metadata: {} }) },
    { name: 'a Node of a wrong shape', answer: json({ ...page([], {}), items: [{ metadata: { name: 5 } }] }) },
    { name: 'an item that is no object', answer: json({ ...page([], {}), items: [5] }) },
    { name: '404 of something else', answer: text(404, 'text/html', '<html>canary</html>') },
    { name: '404 of an API server without the resource', answer: status(404, 'NotFound') },
    { name: '418', answer: status(418, 'Teapot') },
    { name: 'an error page of 10 MB', answer: text(500, 'text/html', 'x'.repeat(10_000_000)) },
  ].map(
    ({ name, answer }): Row => ({
      name: `F39 ${name}`,
      fault: () => faulty(answer, { from: 0 }),
      want: name.startsWith('an error page') ? 'clusterUnavailable' : 'clusterProtocol',
      calls: name.startsWith('an error page') ? 4 : 1,
      problem: name.startsWith('an error page') ? { status: 503, retryable: true } : { status: 502, retryable: false },
    }),
  ),
  ...[301, 302, 303, 307, 308].map(
    (code): Row => ({
      name: `a redirect (${code}) is not followed`,
      fault: () => faulty(text(code, 'text/plain', '', { location: `${fake.url}/stolen` }), { from: 0 }),
      want: 'clusterProtocol',
      calls: 1,
    }),
  ),
  {
    name: 'items: null, as an empty list may be written',
    fault: () => faulty(json({ ...page([], {}), items: null }), { from: 0 }),
    want: 'ok',
    calls: 1,
  },
];

test.each(ROWS)('$name', async ({ name, fault, want, calls, waits, problem }) => {
  fake.fault = fault();
  const before = fake.calls.length;
  const opened = openFake(fake, { callSeconds: 0.3 });
  const listed = await opened.reader.listNodes(signal);
  expect(listed.ok ? 'ok' : listed.error.kind).toBe(want);
  expect(fake.calls.slice(before)).toHaveLength(calls);
  if (waits !== undefined) expect(opened.waits).toEqual(waits);
  if (listed.ok) {
    const names = listed.value.map((node) => node.name);
    expect(names).toEqual(name.startsWith('items: null') ? [] : CONTRACT_NODES);
  } else {
    const told = problemOf(listed.error);
    if (problem !== undefined) expect(told).toMatchObject(problem);
    expect(told.retryAfter).toBe(problem?.retryAfter);
    expect(JSON.stringify([told, opened.logged])).not.toMatch(/canary|127\.0\.0\.1/);
  }
});

describe('F10 a list that is begun again out of the past', () => {
  test.each([
    { name: 'once is read again', staleCalls: [2], want: 'ok', calls: 3 + 4 },
    { name: 'twice is refused', staleCalls: [2, 3], want: 'clusterStale', calls: 4 },
  ])('$name', async ({ staleCalls, want, calls }) => {
    const server = await startFakeApiServer(CONTRACT_OBJECTS as readonly StoredObject[]);
    try {
      server.change((objects) => objects.filter(({ kind }) => kind !== 'Pod'));
      server.fault = (response, { index }) => {
        server.lag = staleCalls.includes(index) ? 1 : 0;
        if (index === 1) sendStatus(response, 410, 'Expired');
        return index === 1;
      };
      const listed = await openFake(server).reader.listNodes(signal);
      expect(listed.ok ? 'ok' : listed.error.kind).toBe(want);
      expect(listed.ok ? listed.value.length : CONTRACT_NODES.length).toBe(CONTRACT_NODES.length);
      expect(server.calls).toHaveLength(calls);
    } finally {
      await server.close();
    }
  });
});

describe('F26 the caller goes away', () => {
  test.each([
    { when: 'before the answer', answer: () => undefined },
    { when: 'in the middle of a page', answer: stallMidBody },
  ])('$when: the call is broken off, and no other made', async ({ answer }) => {
    const before = fake.calls.length;
    const brokenBefore = fake.brokenOff();
    const caller = new AbortController();
    fake.fault = faulty((response) => {
      answer(response);
      setTimeout(() => caller.abort(new Error('gone')), 30);
    });
    await expect(openFake(fake).reader.listNodes(caller.signal)).rejects.toThrow('gone');
    expect(fake.calls.length - before).toBe(2);
    await expect.poll(() => fake.brokenOff() - brokenBefore).toBe(1);
  });

  test('while it waits for the next try', async () => {
    const caller = new AbortController();
    const before = fake.calls.length;
    fake.fault = faulty((response) => {
      sendStatus(response, 503, '');
      caller.abort(new Error('gone'));
    });
    await expect(openFake(fake).reader.listNodes(caller.signal)).rejects.toThrow('gone');
    expect(fake.calls.length - before).toBe(2);
  });
});

describe('the budget of one request', () => {
  test('its retries are counted over all calls', async () => {
    fake.fault = faulty(status(429, 'TooManyRequests', 1), { from: 0 });
    const before = fake.calls.length;
    const { reader } = openFake(fake);
    await reader.listNodes(signal);
    await reader.listDaemonSets(signal);
    expect(fake.calls.length - before).toBe(1 + LIMITS.clusterRetries + 1);
  });

  test('its time ends the waiting', async () => {
    fake.fault = faulty(status(429, 'TooManyRequests', 5), { from: 0 });
    const { reader, waits } = openFake(fake);
    expect(await reader.listNodes(signal)).toMatchObject({ ok: false, error: { kind: 'clusterBusy', retryAfter: 5 } });
    expect(waits).toHaveLength(5);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(LIMITS.clusterRequestSeconds * 1000);
  });

  test('chance takes any part of a wait, and none of what the cluster asks for', async () => {
    for (const [random, free, asked] of [
      [0, 0, 2000],
      [1, 100, 2100],
    ] as const) {
      fake.fault = faulty(status(503, ''), { from: 0, times: 1 });
      const freely = openFake(fake, { random: () => random });
      await freely.reader.listNodes(signal);
      expect(freely.waits).toEqual([free]);
      fake.fault = faulty(status(503, '', 2), { from: 0, times: 1 });
      const told = openFake(fake, { random: () => random });
      await told.reader.listNodes(signal);
      expect(told.waits).toEqual([asked]);
    }
  });
});

describe('F44 no connection', () => {
  test.each([
    { name: 'a name that does not resolve', url: 'http://no-such-host.invalid:1' },
    { name: 'a port where nobody listens', url: 'http://127.0.0.1:1' },
    { name: 'plain text where TLS is expected', url: undefined },
  ])('$name: two tries, and no address told', async ({ url }) => {
    const opened = openFake({ url: url ?? fake.url.replace('http:', 'https:') });
    const listed = await opened.reader.listNodes(signal);
    expect(listed).toEqual({ ok: false, error: { kind: 'clusterUnreachable' } });
    expect(opened.waits).toHaveLength(1);
    expect(opened.logged).toHaveLength(2);
    expect(opened.logged[0]).toMatch(/^Cannot reach the cluster: [A-Z_]+$/);
  });
});

describe('getDaemonSet', () => {
  const ref = { namespace: 'contract-a', name: 'contract-one' };
  test.each([
    { name: 'forbidden reads as absent', answer: status(403, 'Forbidden'), want: 'daemonSetNotFound', calls: 1 },
    { name: 'absent', answer: status(404, 'NotFound'), want: 'daemonSetNotFound', calls: 1 },
    { name: '401', answer: status(401, 'Unauthorized'), want: 'clusterUnauthenticated', calls: 1 },
    { name: '503 for ever', answer: status(503, ''), want: 'clusterUnavailable', calls: 4 },
    { name: '404 of something else', answer: text(404, 'text/html', 'x'), want: 'clusterProtocol', calls: 1 },
    {
      name: 'another kind',
      answer: json({ kind: 'Deployment', metadata: { ...ref, uid: 'u' } }),
      want: 'clusterProtocol',
      calls: 1,
    },
    {
      name: 'another one',
      answer: json({ kind: 'DaemonSet', metadata: { ...ref, name: 'x', uid: 'u' } }),
      want: 'clusterProtocol',
      calls: 1,
    },
    {
      name: 'F42 one without its selector',
      answer: json({ kind: 'DaemonSet', metadata: ref, spec: 5 }),
      want: 'clusterProtocol',
      calls: 1,
    },
  ])('$name', async ({ answer, want, calls }) => {
    fake.fault = faulty(answer, { from: 0 });
    const before = fake.calls.length;
    expect(await openFake(fake).reader.getDaemonSet(ref, signal)).toMatchObject({ ok: false, error: { kind: want } });
    expect(fake.calls.length - before).toBe(calls);
  });
});
