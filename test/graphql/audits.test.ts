import { afterAll, beforeAll } from 'vitest';
import { describeAudits } from '../support/describe-audits.ts';
import { type NodeServer, startNode } from '../support/start-node.ts';
import { TOKEN } from '../support/token.ts';

let server: NodeServer;

beforeAll(async () => {
  server = await startNode({ AUTH_TOKENS: TOKEN });
});
afterAll(async () => {
  await server.close();
});

describeAudits('Node', () => `${server.url}/graphql`, fetch);
