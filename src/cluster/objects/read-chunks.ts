import { LIMITS, type LimitName } from '../../limits.ts';
import type { Body } from './read-body.ts';
import type { ReadFailure } from './read-failure.ts';

/** Hands the bytes of a body on as they arrive, unpacked; at most as many as the limit says. */
export async function readChunks(
  { stream, gzip }: Body,
  limit: LimitName,
  push: (chunk: Uint8Array) => ReadFailure | undefined,
): Promise<ReadFailure | undefined> {
  if (stream === null) return { kind: 'emptyBody' };
  const bytes = gzip
    ? stream.pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
    : stream;
  const reader = bytes.getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return undefined;
      total += value.length;
      const failure: ReadFailure | undefined =
        total > LIMITS[limit] ? { kind: 'overLimit', limit, where: '' } : push(value);
      if (failure === undefined) continue;
      await reader.cancel();
      return failure;
    }
  } catch (error) {
    // A gzip stream that ends early or holds something else throws a TypeError here, and nothing else does.
    if (!gzip || !(error instanceof TypeError)) throw error;
    return { kind: 'truncatedGzip' };
  }
}
