import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { kubernetesReader } from '../../src/cluster/kubernetes/kubernetes-reader.ts';
import { httpsTransport } from '../../src/cluster/kubernetes/node/https-transport.ts';
import { runtimeSurroundings } from '../../src/cluster/kubernetes/runtime-surroundings.ts';
import { openSession, type SessionLimits } from '../../src/cluster/kubernetes/session.ts';
import type { ApiRequest } from '../../src/cluster/kubernetes/transport.ts';
import { describeClusterAdapter } from '../cluster/describe-cluster-adapter.ts';
import { connect } from './api.ts';

/* The Kubernetes adapter alone, on a real API server: the contract, and the faults that can be provoked there. */

const dir = process.env['E2E_DIR'] ?? '';
const read = (file: string) => readFileSync(join(dir, file), 'utf8').trim();
const api = connect(dir);
const { signal } = new AbortController();
const PATHS: Readonly<Record<string, string>> = {
  Namespace: '/api/v1/namespaces',
  Node: '/api/v1/nodes',
  Pod: '/api/v1/namespaces/{}/pods',
  Secret: '/api/v1/namespaces/{}/secrets',
  DaemonSet: '/apis/apps/v1/namespaces/{}/daemonsets',
  ControllerRevision: '/apis/apps/v1/namespaces/{}/controllerrevisions',
};

interface ObjectJson {
  readonly kind: string;
  readonly metadata: { readonly namespace?: string; readonly name: string };
}

const pathOf = ({ kind, metadata: { namespace = '' } }: ObjectJson) => (PATHS[kind] ?? '').replace('{}', namespace);

function open(
  limits: Partial<SessionLimits> = {},
  before: (request: ApiRequest) => Promise<void> = async () => undefined,
) {
  const calls: string[] = [];
  const send = httpsTransport(read('url'), { ca: read('certs/apiserver.crt') });
  const session = openSession(
    {
      ...runtimeSurroundings('e2e'),
      async send(request) {
        calls.push(request.path);
        await before(request);
        return send(request);
      },
      authorize: async () => ({ authorization: `Bearer ${read('token')}` }),
      limits,
    },
    'service',
  );
  return { reader: kubernetesReader(session), calls };
}

describeClusterAdapter('the Kubernetes adapter on a real API server', async (objects) => {
  const all = objects as readonly ObjectJson[];
  // What stands in a namespace goes with it.
  const own = all.filter(({ kind }) => kind === 'Node' || kind === 'Namespace');
  const remove = async () => {
    for (const object of own) await api.delete(`${pathOf(object)}/${object.metadata.name}?gracePeriodSeconds=0`);
    await expectGone(own);
  };
  await remove();
  for (const object of all) await api.post(pathOf(object), object);
  return { open: () => open({ pageSize: 2 }).reader, close: remove };
});

async function expectGone(objects: readonly ObjectJson[]): Promise<void> {
  for (;;) {
    const lists = await Promise.all(['/api/v1/namespaces', '/api/v1/nodes'].map((path) => api.list(path)));
    const names = lists.flat().map(({ metadata }) => (metadata as { readonly name: string }).name);
    if (!objects.some(({ metadata }) => names.includes(metadata.name))) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

describe('faults on a real API server', () => {
  const pid = Number(read('kube-apiserver.pid'));
  afterAll(() => process.kill(pid, 'SIGCONT'));

  test('every Node, in as many calls as there are pages', async () => {
    const { reader, calls } = open({ pageSize: 7 });
    const listed = await reader.listNodes(signal);
    const stored = await api.list('/api/v1/nodes');
    expect(listed.ok && listed.value.length).toBe(stored.length);
    expect(calls).toHaveLength(Math.ceil(stored.length / 7));
  });

  test('an API server that hangs in the middle of a list: the whole of it is refused', async () => {
    const { reader, calls } = open({ pageSize: 7, callSeconds: 1 }, async ({ path }) => {
      if (path.includes('continue=')) process.kill(pid, 'SIGSTOP');
    });
    const listed = await reader.listNodes(signal);
    process.kill(pid, 'SIGCONT');
    expect(listed).toEqual({ ok: false, error: { kind: 'clusterTimedOut' } });
    expect(calls).toHaveLength(2);
  });

  test('a history that is compacted in the middle of a list: begun again, or of one moment all the same', async () => {
    let compacted = false;
    const { reader, calls } = open({ pageSize: 7 }, async ({ path }) => {
      if (compacted || !path.includes('continue=')) return;
      compacted = true;
      // Two writes, so that the list's moment is no longer the newest.
      for (const value of ['one', 'two'])
        await api.patch('/api/v1/nodes/node-01', { metadata: { labels: { touched: value } } });
      await compact();
    });
    const listed = await reader.listNodes(signal);
    const stored = await api.list('/api/v1/nodes');
    expect(listed.ok ? listed.value.map(({ name }) => name) : listed.error).toHaveLength(stored.length);
    expect(calls.length).toBeGreaterThanOrEqual(Math.ceil(stored.length / 7));
    console.log(`compaction in the middle of ${Math.ceil(stored.length / 7)} pages: ${calls.length} calls`);
  });

  test('a caller that goes away in the middle of a list', async () => {
    const caller = new AbortController();
    const { reader, calls } = open({ pageSize: 7 }, async ({ path }) => {
      if (path.includes('continue=')) caller.abort(new Error('gone'));
    });
    await expect(reader.listNodes(caller.signal)).rejects.toThrow('gone');
    expect(calls).toHaveLength(2);
  });
});

/** etcd forgets all but its newest state, as it does every five minutes by itself. */
async function compact(): Promise<void> {
  const etcd = read('etcd-url');
  const post = async (path: string, body: object) =>
    (await fetch(`${etcd}${path}`, { method: 'POST', body: JSON.stringify(body) })).json() as Promise<{
      readonly header: { readonly revision: string };
    }>;
  const { header } = await post('/v3/kv/range', { key: btoa('/none') });
  const compacted = await post('/v3/kv/compaction', { revision: header.revision, physical: true });
  expect(compacted.header.revision).toBe(header.revision);
}
