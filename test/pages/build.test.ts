import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerPage, PAGE_TYPES } from '../../src/pages/answer-page.ts';
import { findInPackage, readInPackage } from '../../src/pages/read-package.ts';
import { writePages } from '../../src/pages/write-pages.ts';
import { madePages } from './made-pages.ts';

const pages = await madePages();
const brought = [...pages.keys()].filter(
  (path) => /swagger-ui|graphiql\.|worker|licenses/.test(path) && path.startsWith('/assets'),
);
const own = [...pages].filter(([path]) => !brought.includes(path));
const withEnd = (end: string) => [...pages].filter(([path]) => path.endsWith(end));

describe('the folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    await mkdir(join(folder, 'assets'), { recursive: true });
    await writeFile(join(folder, 'assets/left-over.js'), 'of an older build');
    await writePages(folder, pages);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('holds every page that is named and nothing else', async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const paths = files.map(({ parentPath, name }) => `/${relative(folder, join(parentPath, name))}`);
    expect(paths.sort()).toEqual([...PAGE_TYPES.keys()].sort());
  });

  test('holds what was made', async () => {
    for (const [path, text] of pages) expect(await readFile(join(folder, path), 'utf8')).toBe(text);
  });
});

test('is the same each time', async () => {
  expect(await madePages()).toEqual(pages);
});

describe('a page loads only what the service serves', () => {
  test.each(withEnd('.html'))('%s', (_path, html) => {
    const loads = [
      ...html.matchAll(/<(?:script|link|img|iframe|source|object|embed)\b[^>]*?\b(?:src|href|data)="([^"]*)"/g),
    ];
    expect(loads.length).toBeGreaterThan(2);
    for (const [, address = ''] of loads) {
      const [path = '', digest] = address.split('?v=');
      expect([...PAGE_TYPES.keys()]).toContain(path);
      expect(digest).toMatch(/^[0-9a-f]{12}$/);
    }
  });

  test.each(withEnd('.html'))('%s has no script or style of its own', (_path, html) => {
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|javascript:/i);
  });

  test.each(withEnd('.css'))('%s', (_path, css) => {
    const loads = [...css.matchAll(/url\(\s*["']?([^)"']{0,40})|@import\s+["']?([^;"']{0,40})/g)];
    expect(loads.map(([, url, sheet]) => url ?? sheet).filter((address) => !/^(data:|#)/.test(address ?? ''))).toEqual(
      [],
    );
  });

  test.each(own.filter(([path]) => path.endsWith('.js')))('%s', (_path, script) => {
    expect(script).not.toMatch(
      /https?:\/\/(?!localhost)|\binnerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/,
    );
    for (const [, path = ''] of script.matchAll(/'(\/assets\/[^'?]+)/g)) expect([...PAGE_TYPES.keys()]).toContain(path);
    expect(script).not.toMatch(/'\/assets\/[^'?]+'|from '\./);
  });

  test.each(withEnd('.js'))('%s asks for no source map', (_path, script) => {
    expect(script.slice(-400)).not.toContain('sourceMappingURL');
  });
});

describe('a missing part is named', () => {
  test('package', async () => {
    expect(await findInPackage('no-such-package', 'index.js')).toEqual({
      ok: false,
      error:
        'Cannot make the pages: "index.js" of the package "no-such-package" is not installed; run npm install with development dependencies',
    });
  });

  test('file', async () => {
    expect(await readInPackage('swagger-ui-dist', 'no-such-file.js')).toMatchObject({
      ok: false,
      error: expect.stringMatching(
        /^Cannot make the pages: "no-such-file\.js" of the package "swagger-ui-dist" cannot be read: /,
      ),
    });
  });
});

describe('the answer', () => {
  const headersOf = (path: string) => answerPage(path, null).headers;

  test.each([...PAGE_TYPES])('%s has its type, %s, and the policy', (path, type) => {
    const headers = headersOf(path);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test.each([
    { name: 'a page is asked for each time', path: '/index.html', want: 'no-store' },
    {
      name: 'a part is kept: its address has the digest',
      path: '/assets/start.js',
      want: 'public, max-age=31536000, immutable',
    },
  ])('$name', ({ path, want }) => {
    expect(headersOf(path).get('cache-control')).toBe(want);
  });
});
