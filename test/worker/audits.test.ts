import { afterAll, beforeAll } from 'vitest';
import { describeAudits } from '../support/describe-audits.ts';
import { startWorker } from './start-worker.ts';

let server: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  server = await startWorker();
});
afterAll(async () => {
  await server.close();
});

describeAudits(
  'workerd',
  () => 'http://localhost/graphql',
  (url, init) => server.fetch(url, init as never) as never,
);
