import { Hono } from 'hono';
import type { Cluster } from './cluster/cluster.ts';
import { openClusters } from './cluster/open-clusters.ts';
import type { Config } from './config.ts';
import type { Result } from './core/result.ts';
import { admit } from './edge/admit.ts';
import { answerProblem } from './edge/answer.ts';
import type { Caller } from './edge/authenticate.ts';
import type { EdgeFailure } from './edge/edge-failure.ts';
import type { RateLimiter } from './edge/rate-limiter.ts';
import { readClusterToken } from './edge/read-cluster-token.ts';
import { answerGraphqlFailure, handleGraphql } from './graphql/handle-graphql.ts';
import { createGraphql } from './graphql/yoga.ts';
import type { Writes } from './operations/open-writable.ts';
import { carryOutRoute } from './rest/carry-out.ts';
import { clustersRoute } from './rest/clusters.ts';
import { diffRoute } from './rest/diff.ts';
import { healthRoute } from './rest/health.ts';
import { limitsRoute } from './rest/limits.ts';
import { liveDiffRoute } from './rest/live-diff.ts';
import { livePlacementRoute } from './rest/live-placement.ts';
import { liveRevisionsRoute } from './rest/live-revisions.ts';
import { liveRolloutRoute } from './rest/live-rollout.ts';
import { openApiRoute } from './rest/openapi.ts';
import { readParameters } from './rest/parameters.ts';
import { placementRoute } from './rest/placement.ts';
import { planRoutes } from './rest/plan-routes.ts';
import { rolloutRoute } from './rest/rollout.ts';
import type { Route } from './rest/route.ts';
import { validateRoute } from './rest/validate.ts';

/** What a deployment gives the app. */
export interface Surroundings {
  /** A failure makes every request that needs authentication fail with it. */
  readonly config: Result<Config, EdgeFailure>;
  readonly limiter: RateLimiter;
  /** By the name that callers use. */
  readonly clusters: ReadonlyMap<string, Cluster>;
  readonly writes: Writes;
  /** A static page or its parts by path; `undefined` where there is none. */
  readonly page: (path: string, request: Request) => Promise<Response | undefined>;
  /** Takes what a bug threw. */
  readonly log: (error: unknown) => void;
}

const REST_ROUTES: readonly Route[] = [
  healthRoute,
  limitsRoute,
  placementRoute,
  diffRoute,
  rolloutRoute,
  validateRoute,
  clustersRoute,
  livePlacementRoute,
  liveDiffRoute,
  liveRevisionsRoute,
  liveRolloutRoute,
  ...planRoutes,
  carryOutRoute,
];
export const ROUTES: readonly Route[] = [...REST_ROUTES, openApiRoute(REST_ROUTES)];

/** The pages, by the path they are served under. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['/', '/index.html'],
  ['/reference', '/reference.html'],
]);
const GRAPHIQL_PAGE = '/graphiql.html';

export interface App {
  fetch(request: Request): Promise<Response>;
}

/** The service. Built once; holds nothing of a request. */
export function createApp(surroundings: Surroundings): App {
  const { config, limiter, clusters, writes, page, log } = surroundings;
  const yoga = createGraphql(log);
  const app = new Hono();

  const open = ({ headers }: Request) => openClusters(clusters, readClusterToken(headers));
  for (const route of ROUTES) {
    app.on([route.method], pathPatternOf(route), async ({ req }) => {
      const { raw } = req;
      const admitted = route.open ? undefined : await admit(raw, config, limiter);
      if (admitted?.ok === false) return answerProblem(admitted.error);
      const caller = callerText(admitted?.value);
      const values = readParameters(new URL(raw.url).searchParams, route.parameters);
      if (!values.ok) return answerProblem(values.error);
      const offered = ['application/json', ...(route.answer.also ?? [])];
      if (!offered.some((type) => accepts(raw, type))) return answerProblem({ kind: 'notAcceptable', offered });
      const all = new Map([...values.value, ...Object.entries<string>(req.param())]);
      return route.handle(raw, all, { known: clusters, open: open(raw), caller, writes });
    });
  }
  app.on(['GET', 'POST'], '/graphql', async ({ req: { raw } }) => {
    const shown = raw.method === 'GET' && isPageVisit(raw) ? await page(GRAPHIQL_PAGE, raw) : undefined;
    if (shown !== undefined) return shown;
    const caller = await admit(raw, config, limiter);
    if (!caller.ok) return answerGraphqlFailure(caller.error, raw);
    return handleGraphql(raw, yoga, {
      caller: caller.value,
      access: { known: clusters, open: open(raw), caller: callerText(caller.value), writes },
    });
  });
  for (const [path, file] of PAGES) {
    app.get(path, async ({ req: { raw } }) => (await page(file, raw)) ?? answerProblem({ kind: 'notFound' }));
  }
  app.get('/assets/*', async ({ req: { raw } }) => {
    return (await page(new URL(raw.url).pathname, raw)) ?? answerProblem({ kind: 'notFound' });
  });

  const allowed = new Map<string, string[]>(ROUTES.map((route) => [pathPatternOf(route), [route.method]]));
  allowed.set('/graphql', ['GET', 'POST']);
  for (const path of PAGES.keys()) allowed.set(path, ['GET']);
  for (const [path, methods] of allowed) {
    app.all(path, ({ req: { method } }) => answerProblem({ kind: 'methodNotAllowed', method, allowed: methods }));
  }
  app.notFound(() => answerProblem({ kind: 'notFound' }));
  app.onError((error, { req: { raw } }) => {
    if (raw.signal.aborted) return answerProblem({ kind: 'callerGone' });
    log(error);
    return answerProblem({ kind: 'internal' });
  });
  return { fetch: async (request) => app.fetch(request) };
}

/** In a word: of a bearer, a digest of the token. */
function callerText(caller: Caller | undefined): string {
  if (caller === undefined) return 'anonymous';
  return caller.kind === 'bearer' ? `bearer ${caller.id}` : caller.kind;
}

/** The path as the router takes it. */
function pathPatternOf({ path }: Route): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Whether a browser opens the address, rather than a client asking a query. */
function isPageVisit(request: Request): boolean {
  return (request.headers.get('accept') ?? '').includes('text/html') && !new URL(request.url).searchParams.has('query');
}

function accepts(request: Request, type: string): boolean {
  const accept = request.headers.get('accept');
  if (accept === null || accept.trim() === '') return true;
  const [main = ''] = type.split('/');
  return accept.split(',').some((range) => {
    const [essence = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter))) return false;
    return essence === '*/*' || essence === `${main}/*` || essence === type || essence === 'application/problem+json';
  });
}
