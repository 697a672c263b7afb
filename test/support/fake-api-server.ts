import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** An object as it is stored. */
export interface StoredObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly uid?: string };
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
  /** Changes what is stored, as one revision more. */
  change(change: (objects: StoredObject[]) => StoredObject[]): void;
  /** Forgets all but the newest revision, as etcd's compaction does. */
  compact(): void;
  /** Lists are answered as of so many revisions ago. */
  lag: number;
  close(): Promise<void>;
}

const PLURALS: Readonly<Record<string, readonly [apiVersion: string, kind: string]>> = {
  daemonsets: ['apps/v1', 'DaemonSet'],
  controllerrevisions: ['apps/v1', 'ControllerRevision'],
  nodes: ['v1', 'Node'],
  pods: ['v1', 'Pod'],
  resourcequotas: ['v1', 'ResourceQuota'],
};
const FIRST_REVISION = 1000;

/** Lists in pages of one revision, gets, 401, 404 and 410 as kube-apiserver has them, on loopback over plain http. */
export async function startFakeApiServer(
  objects: readonly StoredObject[],
  { token }: { readonly token?: string } = {},
): Promise<FakeApiServer> {
  const history = new Map<number, StoredObject[]>([[FIRST_REVISION, byKey([...objects])]]);
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
    const [, group, namespace, plural = '', name] =
      /^\/(api\/v1|apis\/apps\/v1)(?:\/namespaces\/([^/]+))?\/([a-z]+)(?:\/([^/]+))?$/.exec(url.pathname) ?? [];
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
      else send(request, response, found);
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

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeApiServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    authorizations,
    brokenOff: () => brokenOff,
    fault: undefined,
    lag: 0,
    change(change) {
      const next = byKey(change([...(history.get(revision) ?? [])]));
      revision++;
      history.set(revision, next);
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
