import type { DaemonSet } from '../../core/model/daemon-set.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LIMITS } from '../../limits.ts';
import { JsonReader, type TakeObject } from './json-reader.ts';
import { type ObjectSet, ObjectSorter, type WantedObjects } from './object-sorter.ts';
import type { ReadFailure } from './read-failure.ts';
import { readYaml } from './read-yaml.ts';

export type BodyFormat = 'json' | 'ndjson' | 'yaml';

export interface Body {
  readonly stream: ReadableStream<Uint8Array> | null;
  readonly format: BodyFormat;
  readonly gzip: boolean;
}

/** Reads Kubernetes objects from a request body as it arrives. The stream is cancelled where reading ends early. */
export async function readBody<D extends DaemonSet>(
  body: Body,
  wanted: WantedObjects<D>,
): Promise<Result<ObjectSet<D>, ReadFailure>> {
  const sorter = new ObjectSorter(wanted);
  const { format } = body;
  const failure =
    format === 'yaml'
      ? await readYamlBody(body, sorter.take)
      : await readJsonBody(body, new JsonReader(wanted.kept, format === 'json' ? 'single' : 'lines', sorter.take));
  return failure === undefined ? ok(sorter.objects()) : err(failure);
}

async function readJsonBody(body: Body, reader: JsonReader): Promise<ReadFailure | undefined> {
  return (await readChunks(body, LIMITS.bodyBytes, 'bodyBytes', (chunk) => reader.push(chunk))) ?? reader.finish();
}

async function readYamlBody(body: Body, take: TakeObject): Promise<ReadFailure | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let failure = await readChunks(body, LIMITS.yamlBytes, 'yamlBytes', (chunk) => {
    const decoded = decode(decoder, chunk, true);
    if (decoded === undefined) return { kind: 'invalidUtf8', position: {} };
    text += decoded;
    return undefined;
  });
  const rest = failure === undefined ? decode(decoder, new Uint8Array(), false) : '';
  if (rest === undefined) failure ??= { kind: 'invalidUtf8', position: {} };
  return failure ?? readYaml(text + rest, take);
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

async function readChunks(
  { stream, gzip }: Body,
  limit: number,
  limitName: 'bodyBytes' | 'yamlBytes',
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
        total > limit ? { kind: 'overLimit', limit: limitName, where: '' } : push(value);
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
