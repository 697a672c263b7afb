import { startNode } from '../support/start-node.ts';
import { TOKEN } from '../support/token.ts';
import { startWranglerDev } from '../worker/start-wrangler-dev.ts';

/** The service, wherever it runs. */
export interface Service {
  readonly ask: (path: string, init?: RequestInit) => Promise<Answered>;
  /** What it has logged. */
  readonly logs: () => string;
  readonly close: () => Promise<void>;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it.
  readonly json: any;
}

/** What starts the service with its environment; it asks for a bearer token of its own. */
export const RUNTIMES: Readonly<Record<string, (env: Readonly<Record<string, string>>) => Promise<Service>>> = {
  async Node(env) {
    const server = await startNode({ ...env, AUTH_TOKENS: TOKEN });
    return {
      ask: (path, init) => answered(`${server.url}${path}`, init),
      logs: server.errors,
      close: server.close,
    };
  },
  async workerd(env) {
    const server = await startWranglerDev({ ...env, AUTH: '', AUTH_TOKENS: TOKEN });
    return {
      ask: (path, init) => answered(`${server.url}${path}`, init),
      logs: server.logs,
      close: server.close,
    };
  },
};

async function answered(url: string, init: RequestInit = {}): Promise<Answered> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...init.headers };
  const response = await fetch(url, { ...init, headers });
  const text = await response.text();
  return { status: response.status, text, json: text === '' ? undefined : JSON.parse(text) };
}
