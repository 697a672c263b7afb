import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface NodeServer {
  readonly url: string;
  /** What it has written to standard error. */
  readonly errors: () => string;
  readonly close: () => Promise<void>;
}

/** The Node server as `npm start` runs it, on a free port; `flags` go to Node itself. */
export async function startNode(
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<NodeServer> {
  const entry = new URL('../../src/node.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [...flags, '--experimental-strip-types', '--no-warnings', entry], {
    env: { ...process.env, AUTH: '', AUTH_TOKENS: '', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const exited = once(child, 'exit');
  const firstLine = createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const started = await Promise.race([firstLine, exited.then(() => undefined)]);
  const url = /http:\/\/\S+?\//.exec(started?.value ?? '')?.[0];
  if (url === undefined) throw new Error(`Cannot start the server: ${errors}`);
  return {
    url: url.replace(/\/$/, ''),
    errors: () => errors,
    async close() {
      child.kill();
      await exited;
    },
  };
}
