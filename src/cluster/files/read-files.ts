import { isObject } from '../../core/parse/read.ts';
import type { StoredDaemonSet } from '../../core/pod-set/stored-daemon-set.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { JsonReader, type TakeObject } from '../objects/json-reader.ts';
import { type ObjectSet, ObjectSorter, SYNC_OBJECTS } from '../objects/object-sorter.ts';
import type { ReadFailure } from '../objects/read-failure.ts';
import { readYaml } from '../objects/read-yaml.ts';
import { listFiles, unpacked } from './list-files.ts';

export type FilesFailure =
  | { readonly kind: 'brokenArchive'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly failure: ReadFailure };

/**
 * The objects of a snapshot of a cluster: a directory, an archive (tar, perhaps gzip) or a file of what
 * `kubectl get -o json` or `-o yaml` prints, or what `oc adm must-gather` collects. One file that cannot be read refuses
 * them all. An object that stands in two files counts once.
 */
export async function readFiles(path: string): Promise<Result<ObjectSet<StoredDaemonSet>, FilesFailure>> {
  const files = await listFiles(path);
  if (files === undefined) return err({ kind: 'brokenArchive', file: path });
  const sorter = new ObjectSorter(SYNC_OBJECTS);
  const known = new Set<string>();
  for (const { path: file, read } of files) {
    const take: TakeObject = (value, where, list) => {
      const key = keyOf(value, list?.kind);
      if (key === undefined) return sorter.take(value, where, list);
      if (known.has(key)) return undefined;
      known.add(key);
      return sorter.take(value, where, list);
    };
    const failure = readObjects(file, unpacked(await read()), take);
    // What a command has printed that found nothing is no half of anything.
    if (failure !== undefined && failure.kind !== 'emptyBody') return err({ kind: 'unreadable', file, failure });
  }
  return ok(sorter.objects());
}

function readObjects(file: string, bytes: Uint8Array, take: TakeObject): ReadFailure | undefined {
  if (/\.ya?ml(\.gz)?$/.test(file)) return readYaml(new TextDecoder().decode(bytes), take);
  const reader = new JsonReader(SYNC_OBJECTS.kept, /\.ndjson(\.gz)?$/.test(file) ? 'lines' : 'single', take);
  return reader.push(bytes) ?? reader.finish();
}

/** Of a stored object; others are told apart by those who read them. */
function keyOf(value: unknown, listKind: string | undefined): string | undefined {
  if (!isObject(value) || !isObject(value['metadata'])) return undefined;
  const { namespace = '', name, uid } = value['metadata'];
  const kind = value['kind'] ?? listKind?.slice(0, -'List'.length);
  return uid === undefined ? undefined : JSON.stringify([kind, namespace, name, uid]);
}
