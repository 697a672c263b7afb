import { describe, expect, test } from 'vitest';
import type { ClusterReader } from '../../src/cluster/cluster-reader.ts';

/** What every adapter must do, whatever stands behind it. `reader` holds at least one DaemonSet and one Node. */
export function describeClusterReader(name: string, makeReader: () => Promise<ClusterReader>): void {
  const { signal } = new AbortController();

  describe(`${name} keeps the ClusterReader contract`, () => {
    test('lists DaemonSets, each once', async () => {
      const listed = await (await makeReader()).listDaemonSets(signal);
      expect(listed).toMatchObject({ ok: true });
      const names = listed.ok ? listed.value.map((each) => `${each.namespace}/${each.name}`) : [];
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    });

    test('lists Nodes, each once', async () => {
      const listed = await (await makeReader()).listNodes(signal);
      expect(listed).toMatchObject({ ok: true });
      const names = listed.ok ? listed.value.map((node) => node.name) : [];
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    });

    test('gets each DaemonSet it lists, equal to the listed one', async () => {
      const reader = await makeReader();
      const listed = await reader.listDaemonSets(signal);
      for (const daemonSet of listed.ok ? listed.value : []) {
        const { namespace, name: own } = daemonSet;
        expect(await reader.getDaemonSet({ namespace, name: own }, signal)).toEqual({ ok: true, value: daemonSet });
      }
    });

    test.each([
      { what: 'no such name', ref: { namespace: 'kube-system', name: 'no-such-daemonset' } },
      { what: 'no such namespace', ref: { namespace: 'no-such-namespace', name: 'fluentd-elasticsearch' } },
      { what: 'a name with a slash', ref: { namespace: 'kube-system/fluentd', name: 'elasticsearch' } },
    ])('says daemonSetNotFound for $what', async ({ ref }) => {
      expect(await (await makeReader()).getDaemonSet(ref, signal)).toEqual({
        ok: false,
        error: { kind: 'daemonSetNotFound', ref },
      });
    });

    test('answers the same twice', async () => {
      const reader = await makeReader();
      expect(await reader.listNodes(signal)).toEqual(await reader.listNodes(signal));
      expect(await reader.listDaemonSets(signal)).toEqual(await reader.listDaemonSets(signal));
    });

    test('stops when the caller is gone', async () => {
      const reader = await makeReader();
      const gone = AbortSignal.abort();
      await expect(reader.listNodes(gone)).rejects.toThrow();
      await expect(reader.listDaemonSets(gone)).rejects.toThrow();
      await expect(
        reader.getDaemonSet({ namespace: 'kube-system', name: 'fluentd-elasticsearch' }, gone),
      ).rejects.toThrow();
    });
  });
}
