import { err, ok } from '../../core/result.ts';
import type { ClusterReader } from '../cluster-reader.ts';
import type { ObjectSet } from '../objects/object-sorter.ts';

/** A cluster that is the objects the caller sent. */
export function snapshotReader({ daemonSets, nodes }: Pick<ObjectSet, 'daemonSets' | 'nodes'>): ClusterReader {
  return {
    async listDaemonSets(signal) {
      signal.throwIfAborted();
      return ok(daemonSets);
    },
    async getDaemonSet(ref, signal) {
      signal.throwIfAborted();
      const found = daemonSets.find(({ namespace, name }) => namespace === ref.namespace && name === ref.name);
      return found === undefined ? err({ kind: 'daemonSetNotFound', ref }) : ok(found);
    },
    async listNodes(signal) {
      signal.throwIfAborted();
      return ok(nodes);
    },
  };
}
