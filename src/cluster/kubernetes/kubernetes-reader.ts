import type { FieldError } from '../../core/model/field-error.ts';
import type { NamespacedName } from '../../core/model/namespaced-name.ts';
import { parseNode } from '../../core/parse/parse-node.ts';
import { parseControllerRevision } from '../../core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../core/pod-set/parse-pod.ts';
import { parseStoredDaemonSet } from '../../core/pod-set/parse-stored-daemon-set.ts';
import type { StoredDaemonSet } from '../../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ClusterError, ClusterReader } from '../cluster-reader.ts';
import { SYNC_FIELDS } from '../objects/kept-fields.ts';
import { callApi } from './call-api.ts';
import { clusterErrorOf } from './cluster-error-of.ts';
import { isObjectName } from './is-object-name.ts';
import { type Listed, listResource } from './list-resource.ts';
import { readAnswer } from './read-answer.ts';
import { CONTROLLER_REVISIONS, DAEMON_SETS, NODES, PODS, pathOf, RESOURCE_QUOTAS, type Resource } from './resource.ts';
import type { Session } from './session.ts';

/** Reads a cluster over the API of its API server: one call an object, ⌈items / page size⌉ a list, none twice. */
export function kubernetesReader(session: Session): ClusterReader<StoredDaemonSet> {
  const lists = new Map<string, Promise<Result<Listed<unknown>, ClusterError>>>();

  function list<T>(resource: Resource, parse: Parse<T>, signal: AbortSignal, namespace?: string) {
    signal.throwIfAborted();
    // Namespaces come out of objects, which are the cluster's word.
    if (namespace !== undefined && !isObjectName(namespace)) {
      return Promise.resolve(err({ kind: 'clusterProtocol', detail: 'an object in a namespace of no name' } as const));
    }
    const path = pathOf(resource, namespace);
    const within = namespace === undefined ? {} : { namespace };
    const listed = lists.get(path) ?? listResource(session, { resource, parse, ...within }, signal);
    lists.set(path, listed);
    return listed as Promise<Result<Listed<T>, ClusterError>>;
  }

  const nodes = (signal: AbortSignal) => list(NODES, parseNode, signal);
  const pods = (namespace: string, signal: AbortSignal) => list(PODS, parsePod, signal, namespace);

  return {
    async listDaemonSets(signal) {
      return itemsOf(await list(DAEMON_SETS, parseStoredDaemonSet, signal));
    },
    async getDaemonSet(ref, signal) {
      signal.throwIfAborted();
      const { namespace, name } = ref;
      if (!isObjectName(namespace) || !isObjectName(name)) return err({ kind: 'daemonSetNotFound', ref });
      const read = (body: AsyncIterable<Uint8Array>) => readDaemonSet(body, ref);
      const call = { path: pathOf(DAEMON_SETS, namespace, name), read };
      const found = await callApi(session, call, signal);
      if (found.ok) return found;
      const { error } = found;
      const isHidden = error.kind === 'status' && (error.status === 403 || error.status === 404);
      return err(
        isHidden ? { kind: 'daemonSetNotFound', ref } : clusterErrorOf(error, DAEMON_SETS, session.credentials),
      );
    },
    async listNodes(signal) {
      return itemsOf(await nodes(signal));
    },
    async listPods(namespace, signal) {
      return itemsOf(await pods(namespace, signal));
    },
    async listControllerRevisions(namespace, signal) {
      return itemsOf(await list(CONTROLLER_REVISIONS, parseControllerRevision, signal, namespace));
    },
    async readEvidence(namespace, signal) {
      const ofNodes = await nodes(signal);
      if (!ofNodes.ok) return ofNodes;
      const ofPods = await pods(namespace, signal);
      if (!ofPods.ok) return ofPods;
      const ofQuotas = await list(RESOURCE_QUOTAS, ok, signal, namespace);
      if (!ofQuotas.ok) return ofQuotas;
      return ok({
        nodesNotReady: ofNodes.value.evidence.of(namespace).nodesNotReady,
        troubles: ofPods.value.evidence.of(namespace).troubles,
        quotasLeavingNoPod: ofQuotas.value.evidence.of(namespace).quotasLeavingNoPod,
      });
    },
  };
}

type Parse<T> = (value: unknown) => Result<T, readonly FieldError[]>;

function itemsOf<T>(listed: Result<Listed<T>, ClusterError>): Result<readonly T[], ClusterError> {
  return listed.ok ? ok(listed.value.items) : listed;
}

async function readDaemonSet(body: AsyncIterable<Uint8Array>, { namespace, name }: NamespacedName) {
  const answer = await readAnswer(body, SYNC_FIELDS);
  if (!answer.ok) return answer;
  const { root } = answer.value;
  const parsed = parseStoredDaemonSet(root);
  const isIt = parsed.ok && parsed.value.namespace === namespace && parsed.value.name === name;
  if (isIt && root['kind'] === DAEMON_SETS.kind) return parsed;
  return err({ kind: 'clusterProtocol' as const, detail: 'something else than the DaemonSet' });
}
