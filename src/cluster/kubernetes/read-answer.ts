import type { JsonObject } from '../../core/parse/read.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS } from '../../limits.ts';
import { JsonReader } from '../objects/json-reader.ts';
import type { KeptFields } from '../objects/kept-fields.ts';
import type { CallFailure } from './call-failure.ts';

/** What an answer holds: an object, or a list apart from its items. */
export interface Answer {
  readonly root: JsonObject;
  readonly items: readonly unknown[];
}

/** Reads an answer as it arrives, keeping what is named; a text that is no JSON object fails. */
export async function readAnswer(
  body: AsyncIterable<Uint8Array>,
  kept: KeptFields,
  maxBytes: number = LIMITS.bodyBytes,
): Promise<Result<Answer, CallFailure>> {
  const items: unknown[] = [];
  const reader = new JsonReader(kept, 'single', (value, where) => {
    if (where !== '') items.push(value);
    return undefined;
  });
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return fail(`an answer of more than ${maxBytes} bytes`);
    const failure = reader.push(chunk);
    if (failure !== undefined) return fail(`an answer that cannot be read: ${failure.kind}`);
  }
  const failure = reader.finish();
  if (failure !== undefined) return fail(`an answer that cannot be read: ${failure.kind}`);
  // A body that has been read holds one object, or an array of them.
  return reader.root === undefined ? fail('an array') : ok({ root: reader.root as JsonObject, items });
}

function fail(detail: string): Result<never, CallFailure> {
  return err({ kind: 'clusterProtocol', detail });
}
