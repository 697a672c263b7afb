import { SAFE_HEADERS } from '../edge/answer.ts';

/** Where the build puts the pages, from the project's folder. */
export const PAGES_FOLDER = '/dist/pages';

/** Every page and part of one, and its content type. Nothing else is served. */
export const PAGE_TYPES: ReadonlyMap<string, string> = new Map([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/reference.html', 'text/html; charset=utf-8'],
  ['/graphiql.html', 'text/html; charset=utf-8'],
  ['/assets/start.css', 'text/css; charset=utf-8'],
  ['/assets/start.js', 'text/javascript; charset=utf-8'],
  ['/assets/reference.js', 'text/javascript; charset=utf-8'],
  ['/assets/swagger-ui.css', 'text/css; charset=utf-8'],
  ['/assets/swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['/assets/graphiql.js', 'text/javascript; charset=utf-8'],
  ['/assets/graphiql.css', 'text/css; charset=utf-8'],
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
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function answerPage(path: string, body: BodyInit | null): Response {
  const headers = { ...SAFE_HEADERS, 'content-type': PAGE_TYPES.get(path) ?? 'text/plain' };
  return new Response(body, { headers: { ...headers, 'content-security-policy': POLICY } });
}
