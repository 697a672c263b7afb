import type { FieldError } from '../../core/model/field-error.ts';
import { isObject, type JsonObject } from '../../core/parse/read.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS } from '../../limits.ts';
import type { ClusterError } from '../cluster-reader.ts';
import { EvidenceBox } from '../objects/evidence-box.ts';
import { type KeptFields, SYNC_FIELDS } from '../objects/kept-fields.ts';
import { callApi } from './call-api.ts';
import type { CallFailure } from './call-failure.ts';
import { clusterErrorOf } from './cluster-error-of.ts';
import { isOlder } from './is-older.ts';
import { type Answer, readAnswer } from './read-answer.ts';
import { pathOf, type Resource } from './resource.ts';
import type { Session } from './session.ts';

/** A list read to its end. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly evidence: EvidenceBox;
}

export interface ListQuery<T> {
  readonly resource: Resource;
  /** Without it, all namespaces. */
  readonly namespace?: string;
  readonly parse: (value: unknown) => Result<T, readonly FieldError[]>;
}

/** Of a list and its items, with what tells one state of them from another. */
export const LIST_FIELDS: KeptFields = {
  ...SYNC_FIELDS,
  metadata: { ...(SYNC_FIELDS['metadata'] as KeptFields), continue: true, resourceVersion: true },
};

/** Why a list is begun again. */
type Restart = 'expired' | 'stale';

/** Lists a resource page by page, all of it as it was at one moment, or says why it cannot. */
export async function listResource<T>(
  session: Session,
  query: ListQuery<T>,
  signal: AbortSignal,
): Promise<Result<Listed<T>, ClusterError>> {
  const resource = query.resource.name;
  let staleBefore = false;
  for (let restarts = 0; ; restarts++) {
    const listed = await listOnce(session, query, signal);
    if (typeof listed === 'object') return listed;
    if (listed === 'stale' && staleBefore) return err({ kind: 'clusterStale', resource });
    if (restarts === LIMITS.clusterListRestarts) return err({ kind: 'clusterListExpired', resource });
    staleBefore ||= listed === 'stale';
  }
}

async function listOnce<T>(
  session: Session,
  { resource, namespace, parse }: ListQuery<T>,
  signal: AbortSignal,
): Promise<Result<Listed<T>, ClusterError> | Restart> {
  const path = pathOf(resource, namespace);
  const items: T[] = [];
  const evidence = new EvidenceBox();
  const uids = new Set<unknown>();
  const tokens = new Set<string>();
  let at: string | undefined;
  let token = '';
  for (let pages = 0; pages < LIMITS.clusterPages; pages++) {
    // No resourceVersion is asked for, so the first page is as new as etcd has it; the token pins the others to it.
    const next = token === '' ? '' : `&continue=${encodeURIComponent(token)}`;
    const call = {
      path: `${path}?limit=${session.limits.pageSize}${next}`,
      read: (body: Body) => readPage(body, resource),
    };
    const page = await callApi(session, call, signal);
    if (!page.ok && page.error.kind === 'status' && page.error.status === 410) return 'expired';
    if (!page.ok) return err(clusterErrorOf(page.error, resource, session.credentials));
    const { resourceVersion, continue: following } = page.value.metadata;
    if (isOlder(resourceVersion, session.newest.get(path))) return 'stale';
    at ??= resourceVersion;
    if (resourceVersion !== at) return protocol(`pages of ${resource.name} from different moments`);
    session.newest.set(path, resourceVersion);
    for (const item of page.value.items) {
      const uid = uidOf(item);
      if (uids.has(uid)) continue;
      if (uid !== undefined) uids.add(uid);
      const parsed = parse(item);
      if (!parsed.ok) return protocol(`a ${resource.kind} with a wrong ${parsed.error[0]?.field}`);
      items.push(parsed.value);
      evidence.add(item, resource.kind);
    }
    if (items.length > LIMITS.objects) return protocol(`more than ${LIMITS.objects} ${resource.name}`);
    if (following === '') return ok({ items, evidence });
    if (tokens.has(following)) return protocol(`pages of ${resource.name} that go round`);
    tokens.add(following);
    token = following;
  }
  return protocol(`more than ${LIMITS.clusterPages} pages of ${resource.name}`);
}

type Body = AsyncIterable<Uint8Array>;

interface Page {
  readonly items: readonly unknown[];
  readonly metadata: { readonly resourceVersion: string; readonly continue: string };
}

async function readPage(body: Body, { apiVersion, kind, name }: Resource): Promise<Result<Page, CallFailure>> {
  const answer = await readAnswer(body, LIST_FIELDS);
  if (!answer.ok) return answer;
  const { root, items }: Answer = answer.value;
  if (root['kind'] !== `${kind}List` || root['apiVersion'] !== apiVersion) {
    return protocol(`something else than a list of ${name}`);
  }
  const metadata = isObject(root['metadata']) ? root['metadata'] : ({} as JsonObject);
  const { resourceVersion, continue: following = '' } = metadata;
  if (typeof resourceVersion !== 'string' || typeof following !== 'string') {
    return protocol(`a list of ${name} without a resourceVersion`);
  }
  return ok({ items, metadata: { resourceVersion, continue: following } });
}

function uidOf(item: unknown): unknown {
  const metadata = isObject(item) ? item['metadata'] : undefined;
  return isObject(metadata) ? metadata['uid'] : undefined;
}

function protocol(detail: string): Result<never, { kind: 'clusterProtocol'; detail: string }> {
  return err({ kind: 'clusterProtocol', detail });
}
