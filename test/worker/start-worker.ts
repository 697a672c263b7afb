import { createTestHarness } from 'wrangler';
import { TOKEN } from '../support/token.ts';

/** The production bundle on workerd, with authentication on. */
export async function startWorker(vars: Readonly<Record<string, string>> = { AUTH: '', AUTH_TOKENS: TOKEN }) {
  const configPath = new URL('../../wrangler.toml', import.meta.url).pathname;
  const server = createTestHarness({ workers: [{ configPath, vars }] });
  await server.listen();
  return server;
}
