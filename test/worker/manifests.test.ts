import { afterAll, beforeAll, expect, test } from 'vitest';
import { readGolden } from '../conformance/validate/golden-file.ts';
import { TOKEN } from '../support/token.ts';
import { startWorker } from './start-worker.ts';

let server: Awaited<ReturnType<typeof startWorker>>;

beforeAll(async () => {
  server = await startWorker();
});
afterAll(async () => {
  await server.close();
});

// What can be read at all; an update would need its old object in an envelope.
const golden = readGolden()
  .filter(({ manifest, answer }) => manifest.old === undefined && answer.code !== 400)
  .slice(0, 500);

test(`${golden.length} golden manifests, posted to workerd`, async () => {
  const differing: number[] = [];
  for (const { manifest, answer } of golden) {
    const response = await server.fetch(`http://localhost/v1/validate?strict=${manifest.strict}`, {
      method: 'POST',
      headers: { 'content-type': `application/${manifest.format}`, authorization: `Bearer ${TOKEN}` },
      body: manifest.text,
    });
    const { reports } = (await response.json()) as {
      reports: { code: number; errors: object[]; warnings: string[] }[];
    };
    const same =
      reports[0]?.code === answer.code &&
      reports[0].errors.length === Math.min(answer.causes?.length ?? 0, 100) &&
      reports[0].warnings.length === answer.warnings.length;
    if (!same) differing.push(manifest.seed);
  }
  expect(differing).toEqual([]);
});
