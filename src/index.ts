import { type App, createApp } from './app.ts';
import { demoCluster } from './cluster/demo/demo-cluster.ts';
import { readConfig } from './config.ts';
import { bindingRateLimiter, processRateLimiter, type RateLimitBinding } from './edge/rate-limiter.ts';
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
  return createApp({
    config: readConfig(bindings, { loopback: false }),
    limiter: bindings.RATE_LIMIT === undefined ? processRateLimiter(Date.now) : bindingRateLimiter(bindings.RATE_LIMIT),
    clusters: new Map([['demo', demoCluster()]]),
    async page(path, request) {
      if (!PAGE_TYPES.has(path)) return undefined;
      const asset = await bindings.ASSETS.fetch(new Request(new URL(path, request.url)));
      return asset.ok ? answerPage(path, asset.body) : undefined;
    },
    log: (error) => console.error(error),
  });
}
