import { err, ok, type Result } from '../../core/result.ts';
import type { LimitName } from '../../limits.ts';
import type { Body } from './read-body.ts';
import { readChunks } from './read-chunks.ts';
import type { ReadFailure } from './read-failure.ts';

/** The whole text of a body, without a byte order mark. */
export async function readTextBody(body: Body, limit: LimitName): Promise<Result<string, ReadFailure>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const notUtf8: ReadFailure = { kind: 'invalidUtf8', position: {} };
  let text = '';
  const failure = await readChunks(body, limit, (chunk) => {
    const decoded = decode(decoder, chunk, true);
    if (decoded === undefined) return notUtf8;
    text += decoded;
    return undefined;
  });
  if (failure !== undefined) return err(failure);
  const rest = decode(decoder, new Uint8Array(), false);
  return rest === undefined ? err(notUtf8) : ok(text + rest);
}

/** `undefined`: not UTF-8. */
function decode(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): string | undefined {
  try {
    return decoder.decode(chunk, { stream });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
