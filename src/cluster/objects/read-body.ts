import type { DaemonSet } from '../../core/model/daemon-set.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { JsonReader, type TakeObject } from './json-reader.ts';
import { type ObjectSet, ObjectSorter, type WantedObjects } from './object-sorter.ts';
import { readChunks } from './read-chunks.ts';
import type { ReadFailure } from './read-failure.ts';
import { readTextBody } from './read-text-body.ts';
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
  return (await readChunks(body, 'bodyBytes', (chunk) => reader.push(chunk))) ?? reader.finish();
}

async function readYamlBody(body: Body, take: TakeObject): Promise<ReadFailure | undefined> {
  const text = await readTextBody(body, 'yamlBytes');
  return text.ok ? readYaml(text.value, take) : text.error;
}
