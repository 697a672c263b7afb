import { type Failure, type Problem, problemOf } from '../problem.ts';

/** What every answer says to browsers and caches: nothing is kept, guessed or framed. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

export function answerJson(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { ...SAFE_HEADERS, 'content-type': 'application/json' },
  });
}

export function answerText(text: string, contentType: string): Response {
  return new Response(text, { headers: { ...SAFE_HEADERS, 'content-type': contentType } });
}

/** Streams what is made piece by piece, so that no more than a piece is held. */
export function answerPieces(pieces: Iterator<Uint8Array>, contentType: string): Response {
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const { done, value } = pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(stream, { headers: { ...SAFE_HEADERS, 'content-type': contentType } });
}

/** The failure as an RFC 9457 problem. */
export function answerProblem(failure: Failure): Response {
  const problem = problemOf(failure);
  return new Response(JSON.stringify(problemJson(problem)), {
    status: problem.status,
    headers: { ...SAFE_HEADERS, 'content-type': 'application/problem+json', ...headersFor(failure, problem) },
  });
}

export function problemJson(problem: Problem): object {
  return { type: `urn:everynode:problem:${problem.code}`, ...problem };
}

export function headersFor(failure: Failure, { retryAfter }: Problem): Readonly<Record<string, string>> {
  return {
    ...(failure.kind === 'methodNotAllowed' ? { allow: failure.allowed.join(', ') } : {}),
    ...(failure.kind === 'unauthenticated' ? { 'www-authenticate': 'Bearer realm="everynode"' } : {}),
    ...(failure.kind === 'clusterUnauthenticated' && failure.credentials === 'caller'
      ? { 'www-authenticate': 'Bearer realm="kubernetes"' }
      : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
}
