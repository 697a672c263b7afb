import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../src/app.ts';
import { openApiOf } from '../../src/rest/openapi.ts';
import { daemonSetObject, nodeObject } from '../support/objects.ts';
import { testApp } from '../support/test-app.ts';

const app = testApp();
const gpu = { key: 'gpu', value: 'true', effect: 'NoExecute' };
const master = { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' };
const fluentd = daemonSetObject('fluentd', { tolerations: [master], nodeSelector: { os: 'linux' } });
const objects = [
  nodeObject('n3', { os: 'linux' }, [gpu]),
  fluentd,
  nodeObject('n1', { os: 'linux' }, [{ ...master, value: '' }]),
  nodeObject('n2', { os: 'windows' }, [{ key: 'spot', value: '', effect: 'NoSchedule' }]),
  nodeObject('n4', { os: 'linux' }, [{ key: 'spot', value: '', effect: 'NoSchedule' }]),
  { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, data: { password: 'Y2FuYXJ5' } },
  { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p', namespace: 'x' } },
  { apiVersion: 'apps.kruise.io/v1alpha1', kind: 'DaemonSet', metadata: { name: 'other' } },
];
const asList = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects });

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...openApiOf(ROUTES), $id: 'openapi' });
const isAnswer = ajv.compile({
  $ref: 'openapi#/paths/~1v1~1placement/post/responses/200/content/application~1json/schema',
});

async function place(body: BodyInit, path = '/v1/placement', headers?: Record<string, string>) {
  const response = await app.post(path, body, headers);
  const text = await response.text();
  expect(response.status, text).toBe(200);
  expect(text).not.toContain('Y2FuYXJ5');
  const answer = JSON.parse(text);
  expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
  return { answer, text };
}

describe('POST /v1/placement', () => {
  test('answers as the contract says', async () => {
    const { answer } = await place(asList);
    expect(answer).toMatchObject({
      engine: { kubernetesVersion: '1.37' },
      inputs: { counts: { DaemonSet: 1, Node: 4, Pod: 1 }, ignored: { 'DaemonSet.apps.kruise.io': 1, Secret: 1 } },
      placements: [
        {
          daemonSet: { namespace: 'kube-system', name: 'fluentd' },
          summary: { nodes: 4, shouldRun: 1, shouldContinueRunning: 1, shouldNotRun: 2 },
          nodes: [
            { name: 'n1', verdict: 'shouldRun', reasons: [] },
            {
              name: 'n2',
              verdict: 'shouldNotRun',
              reasons: [
                { code: 'nodeSelectorMismatch', key: 'os', wanted: 'linux', found: 'windows' },
                { code: 'untoleratedTaint', taint: { key: 'spot', value: '', effect: 'NoSchedule' } },
              ],
            },
            { name: 'n3', verdict: 'shouldNotRun', reasons: [{ code: 'untoleratedTaint', taint: gpu }] },
            { name: 'n4', verdict: 'shouldContinueRunning', reasons: [{ code: 'untoleratedTaint' }] },
          ],
        },
      ],
    });
  });

  const yaml = objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('');
  test.each([
    { name: 'a JSON array', body: JSON.stringify(objects), type: 'application/json' },
    {
      name: 'indented JSON',
      body: JSON.stringify(JSON.parse(asList), null, 4),
      type: 'application/json; charset=utf-8',
    },
    { name: 'NDJSON', body: objects.map((object) => JSON.stringify(object)).join('\n'), type: 'application/x-ndjson' },
    { name: 'a YAML stream', body: yaml, type: 'application/yaml' },
    { name: 'a YAML list', body: asList, type: 'application/yaml' },
    { name: 'other order', body: JSON.stringify(objects.toReversed()), type: 'application/json' },
    { name: 'gzip', body: gzipSync(asList), type: 'application/json', encoding: 'gzip' },
    { name: 'gzip of YAML', body: gzipSync(yaml), type: 'application/yaml', encoding: 'gzip' },
  ])('answers byte for byte the same for $name', async ({ body, type, encoding }) => {
    const headers = { 'content-type': type, ...(encoding === undefined ? {} : { 'content-encoding': encoding }) };
    const { text } = await place(body as BodyInit, '/v1/placement', headers);
    expect(text).toBe((await place(asList)).text);
  });

  test('reads typed lists', async () => {
    const lists = [
      { kind: 'NodeList', apiVersion: 'v1', items: [{ metadata: { name: 'n1' } }] },
      { kind: 'DaemonSetList', apiVersion: 'apps/v1', items: [{ ...fluentd, kind: undefined, apiVersion: undefined }] },
    ];
    expect((await place(JSON.stringify(lists))).answer.inputs.counts).toEqual({ DaemonSet: 1, Node: 1 });
  });

  test('groups Nodes that no rule can tell apart', async () => {
    const nodes = Array.from({ length: 50 }, (_, i) =>
      nodeObject(`n${String(i).padStart(2, '0')}`, {
        os: i % 10 === 0 ? `other-${i}` : 'linux',
        'kubernetes.io/hostname': `n${i}`,
      }),
    );
    const { answer } = await place(JSON.stringify([fluentd, ...nodes]), '/v1/placement?groupBy=class');
    expect(answer.placements[0]).not.toHaveProperty('nodes');
    expect(answer.placements[0].classes).toEqual([
      { verdict: 'shouldRun', size: 45, examples: ['n01', 'n02', 'n03'], reasons: [] },
      {
        verdict: 'shouldNotRun',
        size: 5,
        examples: ['n00', 'n10', 'n20'],
        reasons: [expect.objectContaining({ code: 'nodeSelectorMismatch', found: 'other-0' })],
      },
    ]);
  });

  test('takes one DaemonSet of many', async () => {
    const body = JSON.stringify([fluentd, daemonSetObject('other', {}, 'default'), nodeObject('n1')]);
    const { answer } = await place(body, '/v1/placement?daemonset=default/other');
    expect(answer.placements).toMatchObject([{ daemonSet: { namespace: 'default', name: 'other' } }]);
    expect((await place(body)).answer.placements).toHaveLength(2);
  });

  test('follows a feature gate', async () => {
    const body = JSON.stringify([
      daemonSetObject('ds', { tolerations: [{ key: 'load', operator: 'Gt', value: '5' }] }),
      nodeObject('n1', {}, [{ key: 'load', value: '9', effect: 'NoExecute' }]),
    ]);
    const verdict = async (path: string) => (await place(body, path)).answer.placements[0].nodes[0].verdict;
    expect(await verdict('/v1/placement')).toBe('shouldNotRun');
    expect(await verdict('/v1/placement?featureGates=TaintTolerationComparisonOperators=true')).toBe('shouldRun');
    expect(await verdict('/v1/placement?kubernetesVersion=1.35&now=2026-11-24T12:00:00Z')).toBe('shouldNotRun');
  });

  test('explains an invalid term and lets its sibling match', async () => {
    const required = {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'bad key!', operator: 'Exists' }] },
        {},
        { matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n1'] }] },
      ],
    };
    const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: required } };
    const { answer } = await place(
      JSON.stringify([daemonSetObject('ds', { affinity }), nodeObject('n1'), nodeObject('n2')]),
    );
    expect(answer.placements[0].nodes).toMatchObject([
      { name: 'n1', verdict: 'shouldRun' },
      {
        name: 'n2',
        reasons: [
          {
            code: 'nodeAffinityMismatch',
            terms: [
              {
                term: 0,
                kind: 'invalid',
                error: expect.stringContaining(
                  'nodeSelectorTerms[0].matchExpressions[0].key: Invalid value: "bad key!"',
                ),
              },
              { term: 1, kind: 'empty' },
              { term: 2, kind: 'failed', expressions: [], fields: [{ key: 'metadata.name', found: 'n2' }] },
            ],
          },
        ],
      },
    ]);
  });

  test('answers for no Node at all', async () => {
    expect((await place(JSON.stringify(fluentd))).answer.placements).toMatchObject([
      { summary: { nodes: 0 }, nodes: [] },
    ]);
  });

  test('keeps a label named constructor, and one named __proto__', async () => {
    const body = `[${JSON.stringify(daemonSetObject('ds', {}))},
      {"apiVersion":"v1","kind":"Node","metadata":{"name":"n1","labels":{"__proto__":"x","constructor":"y"}}}]`.replace(
      '"containers"',
      '"nodeSelector":{"__proto__":"x","constructor":"y"},"containers"',
    );
    expect((await place(body)).answer.placements[0].nodes[0].verdict).toBe('shouldRun');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('nothing was logged', () => expect(app.logged).toEqual([]));
});
