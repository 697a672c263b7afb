import { type App, createApp, type Surroundings } from '../../src/app.ts';
import { demoCluster } from '../../src/cluster/demo/demo-cluster.ts';
import { heldCluster } from '../../src/cluster/held-cluster.ts';
import { processRateLimiter } from '../../src/edge/rate-limiter.ts';

export interface TestApp extends App {
  /** What bugs threw: a test that expects none checks that it is empty. */
  readonly logged: readonly unknown[];
  post(path: string, body: BodyInit, headers?: Readonly<Record<string, string>>): Promise<Response>;
  query(query: string, variables?: object): Promise<{ data?: Record<string, never>; errors?: GraphqlErrorJson[] }>;
}

export interface GraphqlErrorJson {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The whole app in this process, on loopback unless told otherwise. */
export function testApp(surroundings: Partial<Surroundings> = {}): TestApp {
  const logged: unknown[] = [];
  const app = createApp({
    config: { ok: true, value: { auth: { kind: 'loopback' } } },
    limiter: processRateLimiter(() => 0),
    clusters: new Map([['demo', heldCluster(demoCluster())]]),
    writes: { key: undefined, audit: async () => undefined },
    page: async () => undefined,
    log: (error) => logged.push(error),
    ...surroundings,
  });
  const post: TestApp['post'] = (path, body, headers = { 'content-type': 'application/json' }) =>
    app.fetch(new Request(`http://localhost${path}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit));
  return {
    ...app,
    logged,
    post,
    async query(query, variables) {
      return (await post('/graphql', JSON.stringify({ query, variables }))).json();
    },
  };
}
