import { access, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { err, ok, type Result } from '../core/result.ts';

/** The address of a file of an installed package, whether or not the package exports it. */
export async function findInPackage(name: string, file: string): Promise<Result<URL, string>> {
  const cannot = `Cannot make the pages: "${file}" of the package "${name}"`;
  let manifest: string | undefined;
  try {
    manifest = findPackageJSON(name, import.meta.url);
  } catch {
    manifest = undefined;
  }
  if (manifest === undefined) return err(`${cannot} is not installed; run npm install with development dependencies`);
  const path = join(dirname(manifest), file);
  try {
    await access(path);
  } catch (error) {
    return err(`${cannot} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return ok(pathToFileURL(path));
}

export async function readInPackage(name: string, file: string): Promise<Result<string, string>> {
  const address = await findInPackage(name, file);
  return address.ok ? ok(await readFile(address.value, 'utf8')) : address;
}
