import type { ReadFailure } from '../cluster/objects/read-failure.ts';
import { err, ok, type Result } from '../core/result.ts';
import { LIMITS, type LimitName } from '../limits.ts';

/** The whole of a small body; reading stops at the limit. */
export async function readBytes(
  stream: ReadableStream<Uint8Array> | null,
  limit: LimitName,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  if (stream === null) return ok(new Uint8Array());
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > LIMITS[limit]) {
      await reader.cancel();
      return err({ kind: 'overLimit', limit, where: '' });
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return ok(bytes);
}
