import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the folder hold these pages and no other file; a server that reads it meanwhile always finds a whole file. */
export async function writePages(folder: string, pages: ReadonlyMap<string, string>): Promise<void> {
  const wanted = new Map([...pages].map(([path, text]) => [join(folder, path), text]));
  for (const directory of new Set([...wanted.keys()].map(dirname))) await mkdir(directory, { recursive: true });
  for (const [file, text] of wanted) {
    const draft = `${file}.${process.pid}.draft`;
    await writeFile(draft, text);
    await rename(draft, file);
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(file)) await rm(file, { force: true });
  }
}
