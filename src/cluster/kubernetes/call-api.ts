import { err, type Result } from '../../core/result.ts';
import type { CallFailure } from './call-failure.ts';
import { readRefusal } from './read-refusal.ts';
import { retryDelay } from './retry-delay.ts';
import type { Session } from './session.ts';
import type { ApiRequest, ApiResponse } from './transport.ts';

export interface ApiCall<T> {
  /** With its query. */
  readonly path: string;
  /** Reads the whole answer of a success; called again, it begins anew. */
  readonly read: (body: AsyncIterable<Uint8Array>) => Promise<Result<T, CallFailure>>;
}

/** Gets a path, again where that may help and the session's time and retries allow it. */
export async function callApi<T>(
  session: Session,
  call: ApiCall<T>,
  signal: AbortSignal,
): Promise<Result<T, CallFailure>> {
  for (let tries = 1; ; tries++) {
    const answer = await tryOnce(session, call, signal);
    if (answer.ok) return answer;
    const delay = retryDelay(answer.error, tries, session.random());
    if (delay === undefined || session.retriesLeft === 0) return answer;
    if (session.now() + delay >= session.deadline) return answer;
    session.retriesLeft--;
    await session.sleep(delay, signal);
  }
}

async function tryOnce<T>(session: Session, call: ApiCall<T>, signal: AbortSignal): Promise<Result<T, CallFailure>> {
  return sendOnce(
    session,
    { path: call.path },
    async (response) => (response.status === 200 ? call.read(response.body) : err(await readRefusal(response))),
    signal,
  );
}

/** Sends a request, once, within the time of a call and what is left of the session's. */
export async function sendOnce<T, E>(
  session: Session,
  request: Pick<ApiRequest, 'method' | 'path' | 'body'> & { readonly type?: string },
  read: (response: ApiResponse) => Promise<Result<T, E>>,
  signal: AbortSignal,
): Promise<Result<T, E | Extract<CallFailure, { kind: 'clusterTimedOut' | 'clusterUnreachable' }>>> {
  signal.throwIfAborted();
  const left = session.deadline - session.now();
  if (left <= 0) return err({ kind: 'clusterTimedOut' });
  const { type, ...rest } = request;
  const isWrite = rest.method === 'PATCH' || rest.method === 'DELETE';
  const seconds = isWrite ? session.limits.writeSeconds : session.limits.callSeconds;
  const timeout = AbortSignal.timeout(Math.ceil(Math.min(left, seconds * 1000)));
  const typed: Record<string, string> = type === undefined ? {} : { 'content-type': type };
  const headers = { accept: 'application/json', ...typed, ...(await session.authorize()) };
  try {
    return await read(await send(session, { ...rest, headers, signal: AbortSignal.any([signal, timeout]) }));
  } catch (error) {
    if (!(error instanceof ConnectionBroken)) throw error;
    signal.throwIfAborted();
    if (timeout.aborted) return err({ kind: 'clusterTimedOut' });
    session.log(`Cannot reach the cluster: ${wordOf(error.cause)}`);
    return err({ kind: 'clusterUnreachable' });
  }
}

/** What a transport throws, told apart from what a bug throws. */
class ConnectionBroken extends Error {
  constructor(cause: unknown) {
    super('The connection broke', { cause });
  }
}

async function send(session: Session, request: Parameters<Session['send']>[0]): Promise<ApiResponse> {
  const response = await session.send(request).catch(broken);
  return { ...response, header: (name) => response.header(name), body: untilBroken(response.body) };
}

async function* untilBroken(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch(broken);
      if (done === true) return;
      yield value;
    }
  } finally {
    // Reading has ended early, or all is read: what is left need not arrive.
    await chunks.return?.().catch(broken);
  }
}

function broken(cause: unknown): never {
  throw new ConnectionBroken(cause);
}

/** One word for the operator: a message may hold an address, and a fetch hides the reason in its cause. */
function wordOf(error: unknown): string {
  const { code, cause, name } = error as { readonly code?: unknown; readonly cause?: unknown; readonly name?: unknown };
  if (typeof code === 'string') return code;
  return cause === undefined ? String(name) : wordOf(cause);
}
