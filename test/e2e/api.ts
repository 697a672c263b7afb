import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { join } from 'node:path';

export type Json = Record<string, unknown>;

export interface Api {
  get(path: string): Promise<Json>;
  list(path: string): Promise<Json[]>;
  post(path: string, body: object): Promise<Json>;
  patch(path: string, body: object): Promise<Json>;
  delete(path: string): Promise<Json>;
  /** From what is there now until it is closed; every event goes to `each`. */
  watch(path: string, each: (type: string, object: Json) => void): Promise<{ close(): void }>;
}

/** The API server of a control plane that control-plane.sh has started in that folder. */
export function connect(dir: string): Api {
  const read = (file: string) => readFileSync(join(dir, file), 'utf8').trim();
  const agent = new Agent({ keepAlive: true, maxSockets: 40, ca: read('certs/apiserver.crt') });
  const url = read('url');
  const headers = { authorization: `Bearer ${read('token')}`, accept: 'application/json' };

  function open(
    method: string,
    path: string,
    body?: { readonly type: string; readonly value: object },
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const type = body === undefined ? {} : { 'content-type': body.type };
      const sent = request(`${url}${path}`, { method, agent, headers: { ...headers, ...type } }, resolve);
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body.value));
    });
  }

  async function call(
    method: string,
    path: string,
    body?: { readonly type: string; readonly value: object },
  ): Promise<Json> {
    const answer = await open(method, path, body);
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const status = answer.statusCode ?? 0;
    if (status >= 300 && !(method === 'DELETE' && status === 404))
      throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text) as Json;
  }

  return {
    get: (path) => call('GET', path),
    list: async (path) => (await call('GET', path))['items'] as Json[],
    post: (path, value) => call('POST', path, { type: 'application/json', value }),
    patch: (path, value) => call('PATCH', path, { type: 'application/merge-patch+json', value }),
    delete: (path) => call('DELETE', path),
    async watch(path, each) {
      const answer = await open('GET', `${path}${path.includes('?') ? '&' : '?'}watch=1`);
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('error', () => undefined);
      answer.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() as string;
        for (const line of lines) {
          const { type, object } = JSON.parse(line) as { readonly type: string; readonly object: Json };
          each(type, object);
        }
      });
      return { close: () => void answer.destroy() };
    },
  };
}
