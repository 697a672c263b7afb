import { type App, createApp } from './app.ts';
import { auditToConsole } from './audit-to-console.ts';
import { DEMO } from './cluster/cluster-config.ts';
import { demoCluster } from './cluster/demo/demo-cluster.ts';
import { heldCluster } from './cluster/held-cluster.ts';
import { readClusterConfigs, readConfig, readPlanKey } from './config.ts';
import { connectOnWorker } from './connect-on-worker.ts';
import { bindingRateLimiter, processRateLimiter, type RateLimitBinding } from './edge/rate-limiter.ts';
import { planKeyOf } from './operations/seal-plan.ts';
import { answerPage, PAGE_TYPES } from './pages/answer-page.ts';

interface Bindings extends Readonly<Record<string, unknown>> {
  readonly ASSETS: { fetch(request: Request): Promise<Response> };
  readonly RATE_LIMIT?: RateLimitBinding;
}

/** One app an isolate: bindings do not change while it lives. */
let app: App | undefined;

export default {
  async fetch(request: Request, bindings: Bindings): Promise<Response> {
    app ??= createAppOn(bindings);
    return app.fetch(request);
  },
};

function createAppOn(bindings: Bindings): App {
  const configs = readClusterConfigs(bindings);
  const connected = configs.ok ? connectOnWorker(configs.value, bindings) : configs;
  const planKey = readPlanKey(bindings);
  const set = connected.ok ? planKey : connected;
  return createApp({
    config: set.ok ? readConfig(bindings, { loopback: false }) : set,
    limiter: bindings.RATE_LIMIT === undefined ? processRateLimiter(Date.now) : bindingRateLimiter(bindings.RATE_LIMIT),
    clusters: new Map([[DEMO, heldCluster(demoCluster())], ...(connected.ok ? connected.value : [])]),
    writes: {
      key: planKey.ok && planKey.value !== undefined ? planKeyOf(planKey.value) : undefined,
      audit: auditToConsole,
    },
    async page(path, request) {
      if (!PAGE_TYPES.has(path)) return undefined;
      const asset = await bindings.ASSETS.fetch(new Request(new URL(path, request.url)));
      return asset.ok ? answerPage(path, asset.body) : undefined;
    },
    log: (error) => console.error(error),
  });
}
