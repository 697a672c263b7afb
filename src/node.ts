import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { auditToConsole } from './audit-to-console.ts';
import { DEMO } from './cluster/cluster-config.ts';
import { demoCluster } from './cluster/demo/demo-cluster.ts';
import { heldCluster } from './cluster/held-cluster.ts';
import { readClusterConfigs, readConfig, readPlanKey } from './config.ts';
import { connectOnNode, SERVICE_ACCOUNT } from './connect-on-node.ts';
import { processRateLimiter } from './edge/rate-limiter.ts';
import { planKeyOf } from './operations/seal-plan.ts';
import { answerPage, PAGE_TYPES, PAGES_FOLDER } from './pages/answer-page.ts';

/* Serves on Node. PORT and HOST say where; anything but a loopback address needs AUTH_TOKENS or AUTH=off. */

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1']);
const host = process.env['HOST'] ?? 'localhost';
const port = Number(process.env['PORT'] ?? 8787);
if (!Number.isInteger(port) || port < 0 || port > 65535)
  stop(`PORT must be a port number, not "${process.env['PORT']}"`);

const config = readConfig(process.env, { loopback: LOOPBACK.has(host) });
if (!config.ok) stop(config.error.detail);
const configs = readClusterConfigs(process.env);
if (!configs.ok) stop(configs.error.detail);
const connected = await connectOnNode(configs.value, { env: process.env, account: SERVICE_ACCOUNT });
if (!connected.ok) stop(connected.error.detail);

const planKey = readPlanKey(process.env);
if (!planKey.ok) stop(planKey.error.detail);

const app = createApp({
  config,
  limiter: processRateLimiter(Date.now),
  clusters: new Map([[DEMO, heldCluster(demoCluster())], ...connected.value]),
  writes: { key: planKey.value === undefined ? undefined : planKeyOf(planKey.value), audit: auditToConsole },
  async page(path) {
    // Only names that the build makes are looked up, so no path leaves the folder.
    const type = PAGE_TYPES.get(path);
    if (type === undefined) return undefined;
    return answerPage(path, new Uint8Array(await readFile(new URL(`..${PAGES_FOLDER}${path}`, import.meta.url))));
  },
  log: (error) => console.error(error),
});

const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: bound }) => {
  console.log(`Everynode serves http://${host}:${bound}/ (REST /v1, GraphQL /graphql, API reference /reference)`);
});
server.on('error', (error) => stop(`Cannot serve on ${host}:${port}: ${error.message}`));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
