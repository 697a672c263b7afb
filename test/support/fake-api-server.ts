import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** An object as it is stored. */
export interface StoredObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid?: string;
    readonly generation?: number;
    readonly resourceVersion?: string;
    readonly deletionTimestamp?: string;
    readonly finalizers?: readonly string[];
    readonly ownerReferences?: readonly { readonly uid: string }[];
  };
  readonly spec?: object;
}

/** Answers in the server's place, and says so; otherwise the server answers. `index` counts from 0, `path` has its query. */
export type Fault = (response: ServerResponse, call: { readonly index: number; readonly path: string }) => boolean;

export interface FakeApiServer {
  readonly url: string;
  /** Every call, with its query. */
  readonly calls: readonly string[];
  /** The authorization each call came with. */
  readonly authorizations: readonly (string | undefined)[];
  /** Calls whose answer was not taken to its end. */
  readonly brokenOff: () => number;
  fault: Fault | undefined;
  /** Whom the cluster takes the caller for. */
  user: string;
  /** Admission control. */
  rejects: ((object: StoredObject, body: object) => boolean) | undefined;
  /** Answers in the server's place once a write has taken effect, and says so. */
  afterWrite: ((response: ServerResponse) => boolean) | undefined;
  /** What is stored now. */
  stored(): readonly StoredObject[];
  /** The writes that took effect, as `METHOD path`. */
  readonly writes: readonly string[];
  /** Changes what is stored, as one revision more. */
  change(change: (objects: StoredObject[]) => StoredObject[]): void;
  /** Forgets all but the newest revision, as etcd's compaction does. */
  compact(): void;
  /** Lists are answered as of so many revisions ago. */
  lag: number;
  close(): Promise<void>;
}

const PLURALS: Readonly<Record<string, readonly [apiVersion: string, kind: string]>> = {
  namespaces: ['v1', 'Namespace'],
  daemonsets: ['apps/v1', 'DaemonSet'],
  controllerrevisions: ['apps/v1', 'ControllerRevision'],
  nodes: ['v1', 'Node'],
  pods: ['v1', 'Pod'],
  resourcequotas: ['v1', 'ResourceQuota'],
};
const FIRST_REVISION = 1000;

/**
 * Lists in pages of one revision, gets, patches and deletions with their preconditions, 401, 404, 409 and 410 as
 * kube-apiserver has them, on loopback over plain http. What a DaemonSet owns goes with it at once.
 */
export async function startFakeApiServer(
  objects: readonly StoredObject[],
  { token }: { readonly token?: string } = {},
): Promise<FakeApiServer> {
  const first = objects.map((object) => stamped(object, FIRST_REVISION));
  const history = new Map<number, StoredObject[]>([[FIRST_REVISION, byKey(first)]]);
  const writes: string[] = [];
  let revision = FIRST_REVISION;
  const calls: string[] = [];
  const authorizations: (string | undefined)[] = [];
  let brokenOff = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://fake');
    const index = calls.push(`${url.pathname}${url.search}`) - 1;
    authorizations.push(request.headers.authorization);
    response.on('close', () => {
      if (!response.writableFinished) brokenOff++;
    });
    if (fake.fault?.(response, { index, path: calls[index] as string }) === true) return;
    if (token !== undefined && request.headers.authorization !== `Bearer ${token}`) {
      sendStatus(response, 401, 'Unauthorized');
      return;
    }
    if (url.pathname === '/apis/authentication.k8s.io/v1/selfsubjectreviews' && request.method === 'POST') {
      response.statusCode = 201;
      send(request, response, { kind: 'SelfSubjectReview', status: { userInfo: { username: fake.user } } });
      return;
    }
    const [, group, namespace, plural = '', name] =
      /^\/(api\/v1|apis\/apps\/v1)(?:\/namespaces\/([^/]+)(?=\/[a-z]+))?\/([a-z]+)(?:\/([^/]+))?$/.exec(url.pathname) ??
      [];
    const type = PLURALS[plural];
    if (type === undefined || group !== `${type[0] === 'v1' ? 'api' : 'apis'}/${type[0]}`) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found\n');
      return;
    }
    const [apiVersion, kind] = type;
    const matches = (object: StoredObject) =>
      object.kind === kind && (namespace === undefined || object.metadata.namespace === namespace);
    if (name !== undefined) {
      const found = history.get(revision)?.find((object) => matches(object) && object.metadata.name === name);
      if (found === undefined) sendStatus(response, 404, 'NotFound');
      else if (request.method === 'GET') send(request, response, found);
      else readBody(request).then((body) => write(request, response, found, body));
      return;
    }
    const token_ = url.searchParams.get('continue');
    const { at, start } =
      token_ === null
        ? { at: revision - fake.lag, start: 0 }
        : (JSON.parse(atob(token_)) as { at: number; start: number });
    const stored = history.get(at);
    if (stored === undefined) {
      sendStatus(response, 410, 'Expired');
      return;
    }
    const all = stored.filter(matches);
    const end = start + Number(url.searchParams.get('limit') ?? all.length);
    const rest = all.length - end;
    const more = rest > 0 ? { continue: btoa(JSON.stringify({ at, start: end })), remainingItemCount: rest } : {};
    const items = all.slice(start, end).map(({ apiVersion: _apiVersion, kind: _kind, ...item }) => item);
    send(request, response, {
      kind: `${kind}List`,
      apiVersion,
      metadata: { resourceVersion: String(at), ...more },
      items,
    });
  }

  /** A patch or a deletion, all or nothing. */
  function write(request: IncomingMessage, response: ServerResponse, found: StoredObject, body: Body): void {
    // What has changed while the body came in counts.
    const now = history.get(revision)?.find((object) => isSame(object, found));
    if (now === undefined) {
      sendStatus(response, 404, 'NotFound');
      return;
    }
    const { uid, resourceVersion } = (request.method === 'DELETE' ? body.preconditions : body.metadata) ?? {};
    const isUid = uid === undefined || uid === now.metadata.uid;
    if (!isUid || (resourceVersion !== undefined && resourceVersion !== now.metadata.resourceVersion)) {
      sendStatus(response, 409, 'Conflict');
      return;
    }
    if (fake.rejects?.(now, body) === true) {
      sendInvalid(response);
      return;
    }
    fake.change((objects) =>
      request.method === 'DELETE'
        ? deleted(objects, now, body.propagationPolicy ?? 'Background')
        : objects.map((object) => (isSame(object, now) ? patched(object, body) : object)),
    );
    writes.push(`${request.method} ${new URL(request.url ?? '', 'http://fake').pathname}`);
    if (fake.afterWrite?.(response) === true) return;
    send(request, response, { kind: 'Status', status: 'Success' });
  }

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeApiServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    authorizations,
    brokenOff: () => brokenOff,
    fault: undefined,
    user: 'system:serviceaccount:agents:writer',
    rejects: undefined,
    afterWrite: undefined,
    writes,
    stored: () => history.get(revision) ?? [],
    lag: 0,
    change(change) {
      const before = history.get(revision) ?? [];
      const next = byKey(change([...before]));
      revision++;
      // What has changed is of this revision.
      const known = new Set(before);
      history.set(
        revision,
        next.map((object) => (known.has(object) ? object : stamped(object, revision))),
      );
    },
    compact() {
      for (const old of [...history.keys()].slice(0, -1)) history.delete(old);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return fake;
}

interface Body {
  readonly metadata?: { readonly uid?: string; readonly resourceVersion?: string };
  readonly spec?: { readonly template?: object };
  readonly preconditions?: { readonly uid?: string; readonly resourceVersion?: string };
  readonly propagationPolicy?: string;
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Body;
}

function stamped(object: StoredObject, revision: number): StoredObject {
  return { ...object, metadata: { ...object.metadata, resourceVersion: String(revision) } };
}

function isSame({ kind, metadata }: StoredObject, other: StoredObject): boolean {
  const { namespace, name } = metadata;
  return kind === other.kind && namespace === other.metadata.namespace && name === other.metadata.name;
}

/** The spec merged as the two patches in use say; a spec that differs is another generation. */
function patched(object: StoredObject, { spec }: Body): StoredObject {
  const next = merged(object.spec ?? {}, spec ?? {}) as object;
  const { generation = 0 } = object.metadata;
  const isChanged = JSON.stringify(next) !== JSON.stringify(object.spec);
  return { ...object, metadata: { ...object.metadata, generation: generation + (isChanged ? 1 : 0) }, spec: next };
}

function merged(value: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const { $patch, ...fields } = patch as Readonly<Record<string, unknown>>;
  if ($patch === 'replace') return fields;
  const into = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const entries = Object.entries(fields).map(([name, item]) => [name, merged(into[name], item)]);
  return { ...into, ...Object.fromEntries(entries) };
}

/** Foreground leaves the object until all it owns is gone; the fake's collector comes with the next change. */
function deleted(objects: readonly StoredObject[], gone: StoredObject, policy: string): StoredObject[] {
  const isOwned = ({ metadata }: StoredObject) =>
    metadata.ownerReferences?.some(({ uid }) => uid === gone.metadata.uid) === true;
  const others = objects.filter((object) => !isSame(object, gone));
  if (policy === 'Orphan') {
    return others.map((object) =>
      isOwned(object) ? { ...object, metadata: { ...object.metadata, ownerReferences: [] } } : object,
    );
  }
  const rest = others.filter((object) => !isOwned(object));
  if (policy !== 'Foreground') return rest;
  const metadata = { ...gone.metadata, deletionTimestamp: '2026-01-01T12:30:00Z', finalizers: ['foregroundDeletion'] };
  return [...rest, { ...gone, metadata }];
}

function sendInvalid(response: ServerResponse): void {
  const causes = [{ reason: 'FieldValueInvalid', message: 'canary-in-status', field: 'spec.template.spec' }];
  response.writeHead(422, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ kind: 'Status', code: 422, reason: 'Invalid', details: { causes } }));
}

/** etcd's order. */
function byKey(objects: StoredObject[]): StoredObject[] {
  const keyOf = ({ metadata: { namespace = '', name } }: StoredObject) => `${namespace}/${name}`;
  return objects.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** kube-apiserver packs what is longer than 128 KiB for those who take it. */
function send(request: IncomingMessage, response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response.setHeader('content-type', 'application/json');
  if (text.length <= 128 * 1024 || !(request.headers['accept-encoding'] ?? '').includes('gzip')) {
    response.end(text);
    return;
  }
  response.setHeader('content-encoding', 'gzip');
  response.end(gzipSync(text, { level: 1 }));
}

export function sendStatus(
  response: ServerResponse,
  code: number,
  reason: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  // As the real one, its messages say more than a caller should read.
  const message = 'canary-in-status: https://10.0.0.1:6443 is not for you';
  response.writeHead(code, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', code, reason, message }));
}
