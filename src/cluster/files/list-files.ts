import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTar } from './read-tar.ts';

/** A file that may hold objects; its bytes are read when they are wanted. */
export interface ObjectFile {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
}

const OBJECTS = /\.(json|ndjson|ya?ml)(\.gz)?$/;
const ARCHIVE = /\.(tar|tar\.gz|tgz)$/;
/** Where `oc adm must-gather` puts objects; beside them it has many files of other things. */
const MUST_GATHER = /(^|\/)(cluster-scoped-resources|namespaces)\//;

/** The files of a directory, with all below it, of an archive, or the one file; `undefined` for a broken archive. */
export async function listFiles(path: string): Promise<readonly ObjectFile[] | undefined> {
  if ((await stat(path)).isDirectory()) {
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return withObjects(paths.map((each) => ({ path: each, read: () => readFile(each) })));
  }
  if (!ARCHIVE.test(path)) return [{ path, read: () => readFile(path) }];
  const files = readTar(unpacked(await readFile(path)));
  return files && withObjects(files.map(({ path: each, bytes }) => ({ path: each, read: async () => bytes })));
}

export function unpacked(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

function withObjects(files: readonly ObjectFile[]): readonly ObjectFile[] {
  const isMustGather = files.some(({ path }) => path.includes('cluster-scoped-resources/'));
  return files
    .filter(({ path }) => OBJECTS.test(path) && (!isMustGather || MUST_GATHER.test(path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
