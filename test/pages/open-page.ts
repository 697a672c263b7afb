import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Why no browser can be opened here; `undefined` where one can. */
export const NO_BROWSER = existsSync(CHROMIUM)
  ? undefined
  : `${CHROMIUM} is missing: apt-get install -y --no-install-recommends chromium fonts-dejavu-core`;

export function openBrowser(): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  // No name is looked up, so even what the page's own requests do not show cannot leave.
  const closed = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const args = ['--no-sandbox', '--disable-gpu', ...quiet, ...closed];
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args });
}

/** What a visit did that it must not do, and what it asked for. */
export interface Watched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to another place; they are stopped. */
  readonly external: string[];
  readonly consoleErrors: string[];
  readonly violations: string[];
  readonly failed: string[];
  readonly requested: { readonly method: string; readonly path: string; readonly headers: Record<string, string> }[];
}

/** An empty page that is watched, in a profile of its own. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  viewport = { width: 1280, height: 900 },
): Promise<Watched> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const watched: Watched = {
    page,
    context,
    external: [],
    consoleErrors: [],
    violations: [],
    failed: [],
    requested: [],
  };
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      watched.external.push(route.request().url());
      return route.abort();
    },
  );
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watched.consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => watched.consoleErrors.push(error.message));
  context.on('response', (response) => {
    if (response.status() >= 400) watched.failed.push(`${response.status()} ${response.url()}`);
  });
  context.on('request', (request) => {
    const { pathname } = new URL(request.url());
    watched.requested.push({ method: request.method(), path: pathname, headers: request.headers() });
  });
  await page.exposeFunction('tellViolation', (what: string) => watched.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { tellViolation(what: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return watched;
}
