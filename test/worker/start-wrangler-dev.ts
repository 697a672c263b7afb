import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

const WRANGLER = new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url).pathname;

export interface WranglerDev {
  readonly url: string;
  readonly logs: () => string;
  readonly close: () => Promise<void>;
}

/**
 * The Worker as `npm run dev` runs it, where workerd itself makes the connections: the test harness makes them in its
 * place, with a fetch that follows redirects.
 */
export async function startWranglerDev(vars: Readonly<Record<string, string>>): Promise<WranglerDev> {
  const [port, inspector] = await freePorts();
  const given = Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const flags = [
    '--port',
    String(port),
    '--inspector-port',
    String(inspector),
    '--ip',
    '127.0.0.1',
    '--show-interactive-dev-session=false',
  ];
  const child = spawn(process.execPath, [WRANGLER, 'dev', ...flags, ...given], {
    cwd: new URL('../..', import.meta.url).pathname,
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logs = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      logs += data;
    });
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok === true) break;
    if (child.exitCode !== null) throw new Error(`Cannot start wrangler dev: ${logs}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    logs: () => logs,
    async close() {
      child.kill();
      await exited;
    },
  };
}

async function freePorts(): Promise<readonly [number, number]> {
  const servers = [createServer(), createServer()];
  const ports = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return (server.address() as AddressInfo).port;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as unknown as readonly [number, number];
}
