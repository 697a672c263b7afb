import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeObject } from './support/objects.ts';
import { testApp } from './support/test-app.ts';

/* Public manifests, where there are any beside the project: each is placed, or refused with a reason. */

const FOLDER = new URL('../../shared/corpus/', import.meta.url);
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')) : [];
/** Templates that nobody has rendered, and what Kubernetes has stopped serving, are refused. */
const REFUSALS = new Set([
  'INVALID_YAML',
  'REMOVED_API',
  'NO_DAEMON_SET',
  'NO_KIND',
  'WRONG_SHAPE',
  'NOT_AN_OBJECT',
  'DUPLICATE_FIELD',
]);
const nodes = ['linux', 'windows'].map((os) => nodeObject(os, { 'kubernetes.io/os': os }));
const tail = nodes.map((node) => `\n---\n${JSON.stringify(node)}`).join('');
const app = testApp();

describe.skipIf(files.length === 0)(`${files.length} public manifests`, () => {
  const outcomes = new Map<string, number>();

  test.each(files)('%s', async (file) => {
    const body = readFileSync(new URL(file, FOLDER), 'utf8') + tail;
    const response = await app.post('/v1/placement', body, { 'content-type': 'application/yaml' });
    const answer = await response.json();
    const outcome = response.status === 200 ? 'placed' : answer.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (response.status === 200) expect(answer.placements[0].nodes).toHaveLength(2);
    else expect(REFUSALS, JSON.stringify(answer)).toContain(answer.code);
    expect(app.logged).toEqual([]);
  });

  test('most are placed', () => {
    console.log(Object.fromEntries(outcomes));
    expect(outcomes.get('placed')).toBeGreaterThan(files.length * 0.6);
  });
});
