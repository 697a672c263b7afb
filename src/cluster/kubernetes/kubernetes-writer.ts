import type { NamespacedName } from '../../core/model/namespaced-name.ts';
import { isObject } from '../../core/parse/read.ts';
import { parseControllerRevision } from '../../core/pod-set/parse-controller-revision.ts';
import { parseStoredDaemonSet } from '../../core/pod-set/parse-stored-daemon-set.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ClusterError } from '../cluster-reader.ts';
import type { ClusterWriter, DaemonSetPatch, WriteError } from '../cluster-writer.ts';
import { callApi, sendOnce } from './call-api.ts';
import type { CallFailure } from './call-failure.ts';
import { clusterErrorOf } from './cluster-error-of.ts';
import { isObjectName } from './is-object-name.ts';
import { LIST_FIELDS } from './list-resource.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { readRefusal } from './read-refusal.ts';
import { readWriteRefusal } from './read-write-refusal.ts';
import {
  CONTROLLER_REVISIONS,
  DAEMON_SETS,
  NAMESPACES,
  pathOf,
  type Resource,
  SELF_SUBJECT_REVIEWS,
} from './resource.ts';
import type { Session } from './session.ts';
import type { ApiRequest } from './transport.ts';

/** Who has set a field, as `metadata.managedFields` shows it. */
const FIELD_MANAGER = 'everynode';
const PATCH_TYPES: Readonly<Record<DaemonSetPatch['type'], string>> = {
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
};

/** Writes to a cluster over the API of its API server: one call a write. */
export function kubernetesWriter(session: Session): ClusterWriter {
  /** `undefined` where there is none of that name, or it may not be seen. */
  async function get(
    resource: Resource,
    { namespace, name }: Partial<NamespacedName> & { readonly name: string },
    signal: AbortSignal,
  ): Promise<Result<object | undefined, ClusterError>> {
    signal.throwIfAborted();
    if ((namespace !== undefined && !isObjectName(namespace)) || !isObjectName(name)) return ok(undefined);
    const read = (body: AsyncIterable<Uint8Array>) => readAnswer(body, LIST_FIELDS);
    const answer = await callApi(session, { path: pathOf(resource, namespace, name), read }, signal);
    if (answer.ok) return ok(answer.value.root);
    const { error } = answer;
    if (error.kind === 'status' && (error.status === 403 || error.status === 404)) return ok(undefined);
    return err(clusterErrorOf(error, resource, session.credentials));
  }

  async function write(
    request: Pick<ApiRequest, 'method' | 'path' | 'body'> & { readonly type: string },
    ref: NamespacedName,
    signal: AbortSignal,
  ): Promise<Result<undefined, WriteError>> {
    const sent = await sendOnce(
      session,
      request,
      async (response): Promise<Result<undefined, WriteError>> => {
        // What a success looks like is of no matter: whether it is one, the status says.
        if (response.status < 300 && response.status >= 200) return ok(undefined);
        return err(await readWriteRefusal(response, ref, session.credentials));
      },
      signal,
    );
    if (sent.ok) return sent;
    const { kind } = sent.error;
    return kind === 'clusterTimedOut' || kind === 'clusterUnreachable' ? err({ kind: 'unknownOutcome' }) : sent;
  }

  return {
    async identify(signal) {
      const found = await get(NAMESPACES, { name: 'kube-system' }, signal);
      if (!found.ok) return found;
      const clusterUid = textAt(found.value, 'metadata', 'uid');
      if (clusterUid === undefined) return err({ kind: 'clusterForbidden', resource: NAMESPACES.name });
      const { apiVersion, kind } = SELF_SUBJECT_REVIEWS;
      const body = JSON.stringify({ apiVersion, kind });
      const request = { method: 'POST', path: pathOf(SELF_SUBJECT_REVIEWS), type: 'application/json', body } as const;
      const review = await sendOnce(
        session,
        request,
        async (response): Promise<Result<Answer, CallFailure>> =>
          response.status === 201
            ? readAnswer(response.body, { status: { userInfo: { username: true } } })
            : err(await readRefusal(response)),
        signal,
      );
      if (!review.ok) return err(clusterErrorOf(review.error, SELF_SUBJECT_REVIEWS, session.credentials));
      const user = textAt(review.value.root, 'status', 'userInfo', 'username');
      return user === undefined
        ? err({ kind: 'clusterProtocol', detail: 'something else than a SelfSubjectReview' })
        : ok({ clusterUid, user });
    },
    async readDaemonSet(ref, signal) {
      const found = await get(DAEMON_SETS, ref, signal);
      if (!found.ok) return found;
      if (found.value === undefined) return err({ kind: 'daemonSetNotFound', ref });
      const parsed = parseStoredDaemonSet(found.value);
      const resourceVersion = textAt(found.value, 'metadata', 'resourceVersion');
      return parsed.ok && resourceVersion !== undefined
        ? ok({ daemonSet: parsed.value, resourceVersion })
        : err({ kind: 'clusterProtocol', detail: 'something else than the DaemonSet' });
    },
    async readRevision(ref, signal) {
      const found = await get(CONTROLLER_REVISIONS, ref, signal);
      if (!found.ok || found.value === undefined) return found.ok ? ok(undefined) : found;
      const parsed = parseControllerRevision(found.value);
      return parsed.ok
        ? parsed
        : err({ kind: 'clusterProtocol', detail: 'something else than the ControllerRevision' });
    },
    patchDaemonSet(ref, { type, patch, uid, resourceVersion }, signal) {
      // Both in the object itself: the API server compares them before it merges.
      const metadata = { ...(isObject(patch['metadata']) ? patch['metadata'] : {}), uid, resourceVersion };
      const path = `${pathOf(DAEMON_SETS, ref.namespace, ref.name)}?fieldManager=${FIELD_MANAGER}`;
      const body = JSON.stringify({ ...patch, metadata });
      return write({ method: 'PATCH', path, type: PATCH_TYPES[type], body }, ref, signal);
    },
    deleteDaemonSet(ref, { propagationPolicy, uid, resourceVersion }, signal) {
      const path = pathOf(DAEMON_SETS, ref.namespace, ref.name);
      const options = {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy,
        preconditions: { uid, resourceVersion },
      };
      return write({ method: 'DELETE', path, type: 'application/json', body: JSON.stringify(options) }, ref, signal);
    },
  };
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let at = value;
  for (const field of path) at = isObject(at) ? at[field] : undefined;
  return typeof at === 'string' && at !== '' ? at : undefined;
}
