import { parseJson } from '../cluster/objects/parse-json.ts';
import { headersFor, SAFE_HEADERS } from '../edge/answer.ts';
import type { Caller } from '../edge/authenticate.ts';
import { callerSignal } from '../edge/caller-gone.ts';
import { checkJson } from '../edge/check-json.ts';
import { readBytes } from '../edge/read-bytes.ts';
import type { Access } from '../operations/open-writable.ts';
import { type Failure, problemOf } from '../problem.ts';
import { Budget } from './budget.ts';
import { graphqlProblem } from './graphql-problem.ts';
import type { createGraphql } from './yoga.ts';

const RESPONSE_TYPE = 'application/graphql-response+json';

/** A GraphQL request by GET or POST, its body bounded and counted before GraphQL sees it. */
export async function handleGraphql(
  request: Request,
  yoga: ReturnType<typeof createGraphql>,
  { caller, access }: { readonly caller: Caller; readonly access: Access },
): Promise<Response> {
  const admitted = request.method === 'GET' ? admitGet(request) : await admitPost(request);
  if ('failure' in admitted) return answerGraphqlFailure(admitted.failure, request);
  const answer = await yoga.fetch(admitted.request, {
    caller,
    access,
    signal: callerSignal(request),
    budget: new Budget(),
  });
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(SAFE_HEADERS)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}

type Admitted = { readonly request: Request } | { readonly failure: Failure };

/** A web page of another site can make a browser send a GET, but not with a header of its own. */
function admitGet(request: Request): Admitted {
  const { headers } = request;
  const preflighted = headers.has('graphql-require-preflight') || headers.has('x-graphql-yoga-csrf');
  return preflighted ? { request } : { failure: { kind: 'preflightRequired' } };
}

async function admitPost(request: Request): Promise<Admitted> {
  const type = request.headers.get('content-type') ?? '';
  const [essence = '', parameter = ''] = type.split(';').map((part) => part.trim().toLowerCase());
  if (essence !== 'application/json') {
    return {
      failure: { kind: 'unsupportedMediaType', header: 'content-type', got: type, taken: ['application/json'] },
    };
  }
  const charset = parameter.startsWith('charset=') ? parameter.slice('charset='.length) : 'utf-8';
  if (charset !== 'utf-8') return { failure: { kind: 'unsupportedCharset', charset } };
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null) {
    return {
      failure: { kind: 'unsupportedMediaType', header: 'content-encoding', got: encoding, taken: ['identity'] },
    };
  }
  const body = await readBytes(request.body, 'graphqlBytes');
  if (!body.ok) return { failure: body.error };
  const failure = checkJson(body.value);
  if (failure !== undefined) return { failure };
  return { request: new ParsedRequest(request, parseJson(new TextDecoder().decode(body.value))) };
}

/** A request whose body has been read and parsed. */
class ParsedRequest extends Request {
  readonly #body: unknown;

  constructor({ method, headers, url, signal }: Request, body: unknown) {
    super(url, { method, headers, signal });
    this.#body = body;
  }

  override async json(): Promise<unknown> {
    return this.#body;
  }
}

/** A failure before GraphQL is reached, in the form GraphQL clients read. */
export function answerGraphqlFailure(failure: Failure, request: Request): Response {
  const problem = problemOf(failure);
  const type = (request.headers.get('accept') ?? '').includes(RESPONSE_TYPE) ? RESPONSE_TYPE : 'application/json';
  return new Response(JSON.stringify({ errors: [graphqlProblem(failure)] }), {
    status: problem.status,
    headers: { ...SAFE_HEADERS, 'content-type': `${type}; charset=utf-8`, ...headersFor(failure, problem) },
  });
}
