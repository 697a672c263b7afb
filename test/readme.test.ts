import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NodeServer, startNode } from './support/start-node.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const examples = blocks('sh').filter((text) => text.includes('curl'));
const folder = mkdtempSync(join(tmpdir(), 'everynode-readme-'));
let server: NodeServer;

beforeAll(async () => {
  server = await startNode();
});
afterAll(async () => {
  await server.close();
});

/** Runs an example as a reader would, but for the port. */
async function run(example: string): Promise<unknown> {
  const script = example.replaceAll('http://localhost:8787', server.url);
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: folder });
  return JSON.parse(stdout);
}

test('the README has its two commands and three examples', () => {
  expect(blocks('sh').slice(0, 2)).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
  expect(examples).toHaveLength(3);
});

test('the first example answers what the README shows', async () => {
  const [shown = ''] = blocks('json');
  const answer = (await run(examples[0] ?? '')) as { inputs: { digest: string } };
  expect(answer.inputs.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  answer.inputs.digest = 'sha256:…';
  expect(answer).toEqual(JSON.parse(shown));
});

test('the second answers the same by GraphQL', async () => {
  expect(await run(examples[1] ?? '')).toEqual({
    data: {
      snapshot: {
        daemonSet: {
          placement: {
            nodes: [
              { node: { name: 'n1' }, verdict: 'SHOULD_RUN', reasons: [] },
              { node: { name: 'n2' }, verdict: 'SHOULD_RUN', reasons: [] },
              {
                node: { name: 'n3' },
                verdict: 'SHOULD_NOT_RUN',
                reasons: [
                  {
                    message:
                      'No toleration tolerates the taint "gpu=true:NoExecute", which also evicts the Pods that are there',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  });
});

test('the third validates the first manifest', async () => {
  const answer = await run(examples[2] ?? '');
  expect(answer).toMatchObject({
    reports: [
      { daemonSet: { name: 'fluentd-elasticsearch' }, valid: true, code: 201, errors: [], findings: expect.any(Array) },
    ],
  });
});
