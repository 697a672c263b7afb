import type { DaemonSet } from '../../core/model/daemon-set.ts';
import { err, ok } from '../../core/result.ts';
import type { ClusterReader } from '../cluster-reader.ts';
import type { ObjectSet } from '../objects/object-sorter.ts';

/** A cluster that is the objects the caller sent. */
export function snapshotReader<D extends DaemonSet>(objects: ObjectSet<D>): ClusterReader<D> {
  const { daemonSets, nodes, pods, revisions, evidenceOf } = objects;
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
    // All of them: one that says it belongs to a DaemonSet of another namespace is worth a finding.
    async listPods(_namespace, signal) {
      signal.throwIfAborted();
      return ok(pods);
    },
    async listControllerRevisions(_namespace, signal) {
      signal.throwIfAborted();
      return ok(revisions);
    },
    async readEvidence(namespace, signal) {
      signal.throwIfAborted();
      return ok(evidenceOf(namespace));
    },
  };
}
