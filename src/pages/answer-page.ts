import { SAFE_HEADERS } from '../edge/answer.ts';

/** Where the build puts the pages, from the project's folder. */
export const PAGES_FOLDER = '/dist/pages';

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Every page and part of one, and its content type. Nothing else is served. */
export const PAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['/index.html', HTML],
  ['/reference.html', HTML],
  ['/graphiql.html', HTML],
  ['/assets/icon.svg', 'image/svg+xml'],
  ['/assets/common.css', CSS],
  ['/assets/ask-graphql.js', SCRIPT],
  ['/assets/start.css', CSS],
  ['/assets/start.js', SCRIPT],
  ['/assets/draw-table.js', SCRIPT],
  ['/assets/draw-pick.js', SCRIPT],
  ['/assets/element.js', SCRIPT],
  ['/assets/reference.css', CSS],
  ['/assets/reference.js', SCRIPT],
  ['/assets/swagger-ui.css', CSS],
  ['/assets/swagger-ui-bundle.js', SCRIPT],
  ['/assets/graphiql-page.css', CSS],
  ['/assets/graphiql-page.js', SCRIPT],
  ['/assets/graphiql-query.js', SCRIPT],
  ['/assets/graphiql.js', SCRIPT],
  ['/assets/graphiql.css', CSS],
  ['/assets/graphiql-editor-worker.js', SCRIPT],
  ['/assets/graphiql-json-worker.js', SCRIPT],
  ['/assets/graphiql-graphql-worker.js', SCRIPT],
  ['/assets/licenses.txt', 'text/plain; charset=utf-8'],
]);

/** Pages run only what they bring, and talk only to this service. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The editors put styles into the page as they run.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function answerPage(path: string, body: BodyInit | null): Response {
  const headers = { ...SAFE_HEADERS, 'content-type': PAGE_TYPES.get(path) ?? 'text/plain' };
  return new Response(body, { headers: { ...headers, ...cachingOf(path), 'content-security-policy': POLICY } });
}

/** A page names its parts with the build's digest, so a part never changes under its address. */
function cachingOf(path: string): Readonly<Record<string, string>> {
  return path.startsWith('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};
}
