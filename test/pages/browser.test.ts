import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PAGES_FOLDER } from '../../src/pages/answer-page.ts';
import { writePages } from '../../src/pages/write-pages.ts';
import { type NodeServer, startNode } from '../support/start-node.ts';
import { TOKEN } from '../support/token.ts';
import { madePages } from './made-pages.ts';
import { NO_BROWSER, openBrowser, type Watched, watchedPage } from './open-page.ts';

if (NO_BROWSER !== undefined) test.skip(`the pages in a browser: ${NO_BROWSER}`);

describe.skipIf(NO_BROWSER !== undefined)('the pages in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    await writePages(fileURLToPath(new URL(`../..${PAGES_FOLDER}`, import.meta.url)), await madePages());
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe('on loopback', () => {
    let server: NodeServer;
    let watched: Watched;
    beforeAll(async () => {
      server = await startNode();
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      watched = await watchedPage(browser, server.url);
    });
    afterEach(async () => {
      const { external, consoleErrors, violations, failed, context } = watched;
      await context.close();
      expect({ external, consoleErrors, violations, failed }).toEqual({
        external: [],
        consoleErrors: [],
        violations: [],
        failed: [],
      });
      expect(server.errors()).toBe('');
    });

    test('the start page shows each verdict on the demo cluster', async () => {
      const { page } = watched;
      await page.goto(server.url);
      await page.locator('#demo tbody button').first().waitFor();
      expect(await page.locator('#demo tbody tr').count()).toBe(12);
      expect(await page.locator('#demo thead th[scope=col]').count()).toBe(1 + 9);
      expect(await page.locator('#demo tbody button').count()).toBe(12 * 9);
      expect(await page.locator('#state').textContent()).toMatch(/^12 Nodes × 9 DaemonSets/);
      const unnamed = await page.locator('#demo tbody button:not([aria-label*=" on "])').count();
      expect(unnamed).toBe(0);
    });

    test('a verdict says why when it is clicked, or reached by keys', async () => {
      const { page } = watched;
      await page.goto(server.url);
      await page.locator('button[aria-label^="collectd on gpu-b-1"]').click();
      const pick = page.locator('#pick');
      expect(await pick.textContent()).toContain('No toleration tolerates the taint "nvidia.com/gpu=true:NoSchedule"');
      await page.keyboard.press('ArrowRight');
      expect(await pick.textContent()).toMatch(/^monitoring\/node-exporter on gpu-b-1Gets a Pod/);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Home');
      expect(await pick.textContent()).toMatch(/^ceph-csi-rbd\/csi-rbdplugin on control-plane-1Gets no Pod/);
      expect(await page.locator('#demo tbody button[tabindex="0"]').count()).toBe(1);
      expect(await page.locator('#demo tbody button[aria-pressed=true]').count()).toBe(1);
    });

    test('the start page shows what it is told as text', async () => {
      const { page } = watched;
      const evil = '<img src=x onerror="document.title=1">';
      await page.route('**/graphql', async (route) => {
        const answer = await (await route.fetch()).text();
        const name = JSON.stringify(evil).slice(1, -1);
        await route.fulfill({
          body: answer.replaceAll('gpu-b-1', name).replaceAll('No toleration', name),
          contentType: 'application/json',
        });
      });
      await page.goto(server.url);
      await page.locator('#demo tbody tr:nth-child(3) button').nth(2).click();
      expect(await page.locator('#pick').textContent()).toContain(evil);
      expect(await page.locator('main img').count()).toBe(0);
    });

    test('the start page fits a small window', async () => {
      const { page } = watched;
      await page.setViewportSize({ width: 380, height: 800 });
      await page.goto(server.url);
      await page.locator('#demo tbody button').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
    });

    test('the commands name this server', async () => {
      const { page } = watched;
      await page.goto(server.url);
      await page.locator('#demo tbody button').first().waitFor();
      expect(await page.locator('#curl-own').textContent()).toContain(
        `curl -sS ${server.url}/v1/placement -H 'content-type`,
      );
    });

    test('GraphiQL runs the query it opens with', async () => {
      const { page } = watched;
      await page.goto(`${server.url}/graphql`);
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.result-window', { hasText: 'csi-rbdplugin' }).waitFor();
      const asked = watched.requested.filter(({ path, method }) => path === '/graphql' && method !== 'GET');
      expect(asked.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
      expect(asked.at(-1)?.headers).toMatchObject({
        'graphql-require-preflight': '1',
        'content-type': 'application/json',
      });
      const workers = () => {
        const paths = watched.requested.map(({ path }) => path).filter((path) => path.endsWith('-worker.js'));
        return [...new Set(paths)].sort();
      };
      // The editor asks for each when it first needs it.
      await expect
        .poll(workers, { timeout: 20_000 })
        .toEqual([
          '/assets/graphiql-editor-worker.js',
          '/assets/graphiql-graphql-worker.js',
          '/assets/graphiql-json-worker.js',
        ]);
    });

    test('GraphiQL knows the schema, and is still there when it is opened again', async () => {
      const { page } = watched;
      await page.goto(`${server.url}/graphql`);
      await page.locator('button[aria-label="Show Documentation Explorer"]').click();
      await page.locator('.graphiql-doc-explorer', { hasText: 'Query' }).waitFor();
      await page.locator('.graphiql-query-editor .monaco-editor').first().click();
      await page.keyboard.type('# typed ');
      await page.reload();
      await page.locator('.graphiql-execute-button').waitFor();
      expect(new URL(page.url()).search).toBe('');
    });

    test('the reference lists every operation', async () => {
      const { page } = watched;
      await page.goto(`${server.url}/reference`);
      const placement = page.locator('.opblock-post', { hasText: '/v1/placement' });
      await placement.first().waitFor();
      expect((await placement.first().textContent())?.replaceAll('\u200b', '')).toContain('POST/v1/placement');
      const { paths } = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, object> };
      const operations = Object.values(paths).flatMap((path) => Object.keys(path));
      expect(await page.locator('.opblock').count()).toBe(operations.length);
    });

    test('the reference sends a request', async () => {
      const { page } = watched;
      await page.goto(`${server.url}/reference`);
      const placement = page.locator('.opblock-post', { hasText: '/v1/placement' }).first();
      await placement.locator('.opblock-summary-control').click();
      await placement.locator('.try-out__btn').click();
      await placement.locator('button.execute').click();
      await placement.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
    });
  });

  describe('with authentication', () => {
    let server: NodeServer;
    let watched: Watched;
    beforeAll(async () => {
      server = await startNode({ AUTH_TOKENS: TOKEN });
    });
    afterAll(() => server?.close());
    beforeEach(async () => {
      watched = await watchedPage(browser, server.url);
    });
    afterEach(async () => {
      const { external, violations, consoleErrors, context } = watched;
      await context.close();
      expect({ external, violations }).toEqual({ external: [], violations: [] });
      // The browser itself reports each refusal.
      expect(consoleErrors.filter((text) => !text.includes('status of 401'))).toEqual([]);
    });

    test('the start page asks for a token until one is known, for all pages of the tab', async () => {
      const { page } = watched;
      await page.goto(server.url);
      await page.locator('#token').fill('not-a-token-it-knows');
      await page.locator('#token-form button').click();
      await page.locator('#token-note', { hasText: 'does not know' }).waitFor();
      await page.locator('#token').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.locator('#demo tbody button').first().waitFor();
      expect(await page.locator('#token-form').isHidden()).toBe(true);
      expect(await page.locator('#curl-own').textContent()).toContain('-H "authorization: Bearer $TOKEN"');

      await page.goto(`${server.url}/graphql`);
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.result-window', { hasText: 'csi-rbdplugin' }).waitFor();

      await page.goto(`${server.url}/reference`);
      await page.locator('.btn.authorize.locked').first().waitFor();

      const kept = await page.evaluate(() => [
        JSON.stringify(localStorage),
        document.cookie,
        document.documentElement.innerHTML,
      ]);
      expect(kept.join('\n')).not.toContain(TOKEN);
    });

    test('GraphiQL asks for a token first', async () => {
      const { page } = watched;
      await page.goto(`${server.url}/graphql`);
      await page.locator('#token').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.locator('.graphiql-execute-button').click();
      await page.locator('.result-window', { hasText: 'csi-rbdplugin' }).waitFor();
    });
  });
});
