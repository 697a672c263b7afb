import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { err, ok, type Result } from '../core/result.ts';
import { PAGE_TYPES } from './answer-page.ts';
import { findInPackage, readInPackage } from './read-package.ts';

type Pages = ReadonlyMap<string, string>;

const GRAPHIQL = '@graphql-yoga/render-graphiql';
const SWAGGER = 'swagger-ui-dist';

/** What the GraphiQL package holds inlined, and the part it becomes. */
const GRAPHIQL_PARTS: ReadonlyMap<string, string> = new Map([
  ['js', '/assets/graphiql.js'],
  ['css', '/assets/graphiql.css'],
  ['editorWorkerService', '/assets/graphiql-editor-worker.js'],
  ['jsonWorker', '/assets/graphiql-json-worker.js'],
  ['graphqlWorker', '/assets/graphiql-graphql-worker.js'],
]);

const LICENSES: readonly (readonly [packageName: string, file: string])[] = [
  [GRAPHIQL, 'LICENSE'],
  [SWAGGER, 'LICENSE'],
  [SWAGGER, 'NOTICE'],
  [SWAGGER, 'swagger-ui-bundle.js.LICENSE.txt'],
];

/** Every page that is served, by path: exactly those of `PAGE_TYPES`. */
export async function makePages(): Promise<Result<Pages, string>> {
  const own = await ownParts();
  const pages = new Map(own);
  for (const parts of [await graphiqlParts(), await swaggerParts(), await licenses()]) {
    if (!parts.ok) return parts;
    for (const [path, text] of parts.value) pages.set(path, text);
  }
  const missing = [...PAGE_TYPES.keys()].filter((path) => !pages.has(path));
  const unserved = [...pages.keys()].filter((path) => !PAGE_TYPES.has(path));
  if (missing.length > 0) return err(`Cannot make the pages: nothing makes ${missing.join(', ')}`);
  if (unserved.length > 0) return err(`Cannot make the pages: PAGE_TYPES does not name ${unserved.join(', ')}`);
  return ok(withDigest(pages, own));
}

/** The hand-written ones: pages, styles and icon as they are, scripts without their types. */
async function ownParts(): Promise<Pages> {
  const parts = new Map<string, string>();
  const still = new URL('static/', import.meta.url);
  for (const name of await readdir(still)) {
    parts.set(name.endsWith('.html') ? `/${name}` : `/assets/${name}`, await readFile(new URL(name, still), 'utf8'));
  }
  const scripts = new URL('browser/', import.meta.url);
  for (const name of await readdir(scripts)) {
    const code = stripTypeScriptTypes(await readFile(new URL(name, scripts), 'utf8'));
    parts.set(
      `/assets/${name.replace(/\.ts$/, '.js')}`,
      code.replace(/ from '\.\/([\w-]+)\.ts'/g, " from '/assets/$1.js'"),
    );
  }
  return parts;
}

async function graphiqlParts(): Promise<Result<Pages, string>> {
  const file = 'esm/graphiql.js';
  const address = await findInPackage(GRAPHIQL, file);
  if (!address.ok) return address;
  const inlined: Readonly<Record<string, unknown>> = await import(address.value.href);
  const parts = new Map<string, string>();
  for (const [name, path] of GRAPHIQL_PARTS) {
    const text = inlined[name];
    if (typeof text !== 'string') {
      return err(`Cannot make the pages: "${file}" of the package "${GRAPHIQL}" has no text "${name}"`);
    }
    parts.set(path, text);
  }
  return ok(parts);
}

async function swaggerParts(): Promise<Result<Pages, string>> {
  const parts = new Map<string, string>();
  for (const file of ['swagger-ui-bundle.js', 'swagger-ui.css']) {
    const text = await readInPackage(SWAGGER, file);
    if (!text.ok) return text;
    // Source maps are not served, and a browser's tools would ask for them.
    parts.set(`/assets/${file}`, text.value.replace(/\n\/[/*]# sourceMappingURL=.*\s*$/, '\n'));
  }
  return ok(parts);
}

async function licenses(): Promise<Result<Pages, string>> {
  const texts: string[] = [];
  for (const [name, file] of LICENSES) {
    const text = await readInPackage(name, file);
    if (!text.ok) return text;
    texts.push(`${name}: ${file}\n\n${text.value.trim()}\n`);
  }
  return ok(new Map([['/assets/licenses.txt', texts.join(`\n${'-'.repeat(80)}\n\n`)]]));
}

/** Lets the hand-written pages and scripts name each part with the digest of all, so that browsers may keep parts for good. */
function withDigest(pages: Pages, own: Pages): Pages {
  const all = JSON.stringify([...pages].sort(([a], [b]) => (a < b ? -1 : 1)));
  const digest = createHash('sha256').update(all).digest('hex').slice(0, 12);
  const naming = [...own].map(
    ([path, text]) => [path, text.replace(/(["'])(\/assets\/[\w.-]+)\1/g, `$1$2?v=${digest}$1`)] as const,
  );
  return new Map([...pages, ...naming]);
}
