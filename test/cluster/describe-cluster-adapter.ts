import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClusterReader } from '../../src/cluster/cluster-reader.ts';
import {
  CONTRACT_DAEMON_SETS,
  CONTRACT_DOWN,
  CONTRACT_NODES,
  CONTRACT_OBJECTS,
  CONTRACT_PODS,
  CONTRACT_REVISIONS,
} from './contract-objects.ts';

/** An adapter, as the suite needs it. */
export interface AdapterUnderTest {
  /** Opens a reader, as for one request. What it reads holds the suite's objects, and may hold others. */
  readonly open: () => ClusterReader | Promise<ClusterReader>;
  /** A reader whose every list ends in the middle: the second page fails, the file is cut. Left out by one that cannot. */
  readonly openBroken?: () => ClusterReader | Promise<ClusterReader>;
  readonly close?: () => Promise<void>;
}

/**
 * What every adapter must do, whatever stands behind it; for people who write their own: docs/adapters.md. `start` puts
 * the objects, as a cluster stores them, where the adapter reads.
 */
export function describeClusterAdapter(
  name: string,
  start: (objects: readonly object[]) => Promise<AdapterUnderTest>,
): void {
  describe(`${name} keeps the contract of a ClusterReader`, () => {
    const { signal } = new AbortController();
    let adapter: AdapterUnderTest;
    beforeAll(async () => {
      adapter = await start(CONTRACT_OBJECTS);
    });
    afterAll(async () => {
      await adapter.close?.();
    });

    const LISTS = [
      { list: 'listDaemonSets', run: (reader, s) => reader.listDaemonSets(s) },
      { list: 'listNodes', run: (reader, s) => reader.listNodes(s) },
      { list: 'listPods', run: (reader, s) => reader.listPods('contract-a', s) },
      { list: 'listControllerRevisions', run: (reader, s) => reader.listControllerRevisions('contract-a', s) },
    ] satisfies readonly {
      readonly list: string;
      readonly run: (
        reader: ClusterReader,
        signal: AbortSignal,
      ) => ReturnType<ClusterReader['listPods' | 'listNodes']> | Promise<unknown>;
    }[];

    /** The names of the suite's own in a list that must have been read. */
    async function namesOf(
      read: Promise<{
        readonly ok: boolean;
        readonly value?: readonly { readonly name: string; readonly namespace?: string }[];
      }>,
      namespace?: string,
    ): Promise<string[]> {
      const listed = await read;
      expect(listed).toMatchObject({ ok: true });
      const items = listed.value ?? [];
      const all = items.map((item) => `${item.namespace ?? ''}/${item.name}`);
      expect(new Set(all).size, 'each stands in it once').toBe(all.length);
      return items
        .filter(
          (item) => item.name.startsWith('contract-') && (namespace === undefined || item.namespace === namespace),
        )
        .map((item) => item.name)
        .sort();
    }

    test('lists every Node, each once', async () => {
      expect(await namesOf((await adapter.open()).listNodes(signal))).toEqual(CONTRACT_NODES);
    });

    test('lists the DaemonSets of every namespace, each once', async () => {
      const listed = await (await adapter.open()).listDaemonSets(signal);
      const refs = (listed.ok ? listed.value : []).map(({ namespace, name }) => ({ namespace, name }));
      expect(refs.filter((ref) => ref.name.startsWith('contract-'))).toHaveLength(CONTRACT_DAEMON_SETS.length);
      expect(refs).toEqual(expect.arrayContaining(CONTRACT_DAEMON_SETS));
    });

    test('lists every Pod of a namespace', async () => {
      const reader = await adapter.open();
      expect(await namesOf(reader.listPods('contract-a', signal), 'contract-a')).toEqual(CONTRACT_PODS);
      expect(await namesOf(reader.listPods('contract-b', signal), 'contract-b')).toEqual(['contract-pod-elsewhere']);
      expect(await namesOf(reader.listPods('contract-none', signal), 'contract-none')).toEqual([]);
    });

    test('lists every ControllerRevision of a namespace', async () => {
      const reader = await adapter.open();
      const names = await namesOf(reader.listControllerRevisions('contract-a', signal), 'contract-a');
      // A controller that is alive keeps revisions of its own.
      expect(names.filter((each) => each.startsWith('contract-rev-'))).toEqual(CONTRACT_REVISIONS);
    });

    test('keeps what decides: labels, taints, the Node of a Pod, the number of a revision', async () => {
      const reader = await adapter.open();
      const nodes = await reader.listNodes(signal);
      expect(nodes.ok && nodes.value.find((node) => node.name === 'contract-node-1')).toMatchObject({
        labels: { contract: 'yes' },
        taints: expect.arrayContaining([{ key: 'contract', value: '', effect: 'NoSchedule' }]),
      });
      const pods = await reader.listPods('contract-a', signal);
      const pod = pods.ok ? pods.value.find((each) => each.name === 'contract-pod-1') : undefined;
      expect(pod).toMatchObject({ namespace: 'contract-a', nodeName: 'contract-node-1' });
      const revisions = await reader.listControllerRevisions('contract-a', signal);
      const revision = revisions.ok ? revisions.value.find((each) => each.name === 'contract-rev-2') : undefined;
      expect(revision).toMatchObject({ namespace: 'contract-a', revision: 2 });
    });

    test('tells the Nodes whose kubelet is down', async () => {
      const evidence = await (await adapter.open()).readEvidence('contract-a', signal);
      const down = evidence.ok ? [...evidence.value.nodesNotReady].filter((node) => node.startsWith('contract-')) : [];
      expect(down).toContain(CONTRACT_DOWN);
    });

    test('gets each DaemonSet it lists, equal to the listed one', async () => {
      const reader = await adapter.open();
      const listed = await reader.listDaemonSets(signal);
      expect(listed).toMatchObject({ ok: true });
      for (const daemonSet of listed.ok ? listed.value : []) {
        const { namespace, name: own } = daemonSet;
        expect(await reader.getDaemonSet({ namespace, name: own }, signal)).toEqual({ ok: true, value: daemonSet });
      }
    });

    test.each([
      { what: 'no such name', ref: { namespace: 'contract-a', name: 'contract-none' } },
      { what: 'no such namespace', ref: { namespace: 'contract-none', name: 'contract-one' } },
      { what: 'the name of another namespace', ref: { namespace: 'contract-b', name: 'contract-two' } },
      { what: 'a name with a slash', ref: { namespace: 'contract-a/contract-one', name: 'x' } },
      { what: 'a name that climbs', ref: { namespace: '..', name: '../../../api/v1/nodes' } },
      { what: 'a name with a query', ref: { namespace: 'contract-a', name: 'contract-one?watch=1' } },
      { what: 'an empty name', ref: { namespace: 'contract-a', name: '' } },
      { what: 'a name with an escape', ref: { namespace: 'contract-a', name: 'contract-one%00' } },
    ])('says daemonSetNotFound for $what', async ({ ref }) => {
      expect(await (await adapter.open()).getDaemonSet(ref, signal)).toEqual({
        ok: false,
        error: { kind: 'daemonSetNotFound', ref },
      });
    });

    test('answers the same twice within one reader', async () => {
      const reader = await adapter.open();
      expect(await reader.listNodes(signal)).toEqual(await reader.listNodes(signal));
      expect(await reader.listPods('contract-a', signal)).toEqual(await reader.listPods('contract-a', signal));
    });

    test.each([
      ...LISTS,
      { list: 'readEvidence', run: (reader: ClusterReader, s: AbortSignal) => reader.readEvidence('contract-a', s) },
    ])('a caller that is gone stops $list', async ({ run }) => {
      await expect(
        Promise.resolve().then(async () => run(await adapter.open(), AbortSignal.abort())),
      ).rejects.toThrow();
    });

    test('a caller that is gone stops getDaemonSet', async () => {
      const reader = await adapter.open();
      const ref = { namespace: 'contract-a', name: 'contract-one' };
      await expect(reader.getDaemonSet(ref, AbortSignal.abort())).rejects.toThrow();
    });

    test.for(LISTS)('$list is refused where it breaks off: never half a list', async ({ run }, { skip }) => {
      if (adapter.openBroken === undefined) return skip('it cannot break off');
      expect(await run(await adapter.openBroken(), signal)).toMatchObject({ ok: false });
    });
  });
}
