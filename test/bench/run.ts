import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonReader } from '../../src/cluster/objects/json-reader.ts';
import { PLACEMENT_FIELDS } from '../../src/cluster/objects/kept-fields.ts';
import { ObjectSorter, PLACEMENT_OBJECTS } from '../../src/cluster/objects/object-sorter.ts';
import { daemonPodOf } from '../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../src/core/placement/node-index.ts';
import { place } from '../../src/core/placement/place.ts';
import { randomFrom } from '../conformance/random.ts';
import { testApp } from '../support/test-app.ts';
import { measureBundle } from './bundle.ts';
import { bestOf, type Cost, costOf, NEVER } from './cost.ts';
import { benchDiff } from './diff.ts';
import { fleetDaemonSet, fleetList, fleetNode } from './fleet.ts';
import { benchManifest } from './manifest.ts';

/*
 * Ours beside the real thing, in one run on one machine: npm run bench. Every figure is the best of the rounds, so
 * that a busy machine disturbs both alike; read the ratios. BENCH=smoke runs a small fleet to show that it runs.
 */

const smoke = process.env['BENCH'] === 'smoke';
const NODES = smoke ? 200 : 5000;
const DAEMON_SETS = 30;
const ROUNDS = smoke ? 2 : 15;
/** Short ones, of which the first warm the compiler up. */
const DECISION_ROUNDS = smoke ? 4 : 200;

const folder = mkdtempSync(join(tmpdir(), 'everynode-bench-'));
try {
  const decisions = benchDecisions();
  const request = await benchRequest();
  const diff = await benchDiff(folder, NODES, DECISION_ROUNDS);
  const manifest = benchManifest(folder, DECISION_ROUNDS);
  const bundle = measureBundle(folder);
  const { parse, decodeAndParse } = request;
  const rows: [string, number, number, string][] = [
    ['one decision, ns', decisions.ours, decisions.inner, "the controller's inner loop"],
    ['one decision, ns', decisions.ours, decisions.public, 'NodeShouldRunDaemonPod'],
    ['one manifest read, defaulted and validated, ns', manifest.ours, manifest.real, 'the same in Go'],
    [`one diff of ${NODES} Nodes and Pods, ms`, diff.ours, diff.real, 'syncDaemonSet'],
  ];
  for (const clock of ['wall', 'cpu'] as const) {
    rows.push(
      [`reading the body, ms ${clock}`, request.read[clock], parse[clock], 'JSON.parse of the text'],
      [`POST /v1/placement?groupBy=class, ms ${clock}`, request.byClass[clock], parse[clock], 'JSON.parse of the text'],
      [`POST /v1/placement, ms ${clock}`, request.byNode[clock], parse[clock], 'JSON.parse of the text'],
      [
        `POST /v1/placement, ms ${clock}`,
        request.byNode[clock],
        decodeAndParse[clock],
        'decoding and JSON.parse of the bytes',
      ],
    );
  }
  console.log(`${NODES} Nodes x ${DAEMON_SETS} DaemonSets, ${request.bytes} bytes, best of ${ROUNDS} rounds`);
  for (const [what, ours, theirs, whose] of rows) {
    console.log(
      `${what}: ${ours.toFixed(1)}; ${whose}: ${theirs.toFixed(1)}; ratio ${(ours / theirs).toFixed(3)} (1/${(theirs / ours).toFixed(1)})`,
    );
  }
  console.log(`answer: ${request.answerBytes} bytes by Node, ${request.classAnswerBytes} by class`);
  console.log(
    `bundle: ${bundle.kib} KiB, ${bundle.gzipKib} KiB gzip (limit 450); minified ${bundle.minifiedGzipKib} KiB gzip; startup ${bundle.startupMs} ms active (limit 150)`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

function benchDecisions() {
  const random = randomFrom(1);
  const nodes = Array.from({ length: NODES }, (_, i) => fleetNode(i, random));
  const daemonSets = Array.from({ length: DAEMON_SETS }, (_, i) => fleetDaemonSet(i));
  const file = join(folder, 'fleet.json');
  writeFileSync(file, JSON.stringify({ nodes, daemonSets }));

  const sorter = new ObjectSorter(PLACEMENT_OBJECTS);
  for (const object of [...daemonSets, ...nodes]) sorter.take(object, '', undefined);
  const read = sorter.objects();
  let run = 0;
  const best = bestOf(DECISION_ROUNDS, () => {
    // As a request does it: the index and the rules are made anew, and every Node is decided for every DaemonSet.
    const index = indexNodes(read.nodes);
    run = 0;
    for (const daemonSet of read.daemonSets)
      run += place(daemonPodOf(daemonSet, { comparisonOperators: false }), index).counts.shouldRun;
  });
  const oracle = new URL('../../.oracle/oracle', import.meta.url).pathname;
  const real = JSON.parse(execFileSync(oracle, ['bench', file], { encoding: 'utf8' }));
  if (real.run !== run) throw new Error(`Cannot compare: ours lets ${run} run, the controller ${real.run}`);
  return {
    ours: (best * 1e6) / (NODES * DAEMON_SETS),
    inner: real.innerNsPerDecision,
    public: real.publicNsPerDecision,
  };
}

async function benchRequest() {
  const text = [...fleetList(NODES, DAEMON_SETS)].join('');
  const bytes = new TextEncoder().encode(text);
  const app = testApp();
  const chunks = () => {
    let at = 0;
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        // As a socket gives them.
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.subarray(at, at + 65_536));
        at += 65_536;
      },
    });
  };
  const post = async (path: string) => {
    const response = await app.post(path, chunks());
    if (response.status !== 200) throw new Error(await response.text());
    let size = 0;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) size += chunk.length;
    return size;
  };
  const best: Record<'parse' | 'decodeAndParse' | 'read' | 'byNode' | 'byClass', Cost> = {
    parse: NEVER,
    decodeAndParse: NEVER,
    read: NEVER,
    byNode: NEVER,
    byClass: NEVER,
  };
  const measure = async (what: keyof typeof best, work: () => unknown) => {
    const cost = await costOf(work);
    best[what] = { wall: Math.min(best[what].wall, cost.wall), cpu: Math.min(best[what].cpu, cost.cpu) };
  };
  let answerBytes = 0;
  let classAnswerBytes = 0;
  const works: [keyof typeof best, () => unknown][] = [
    ['read', () => readAll(bytes)],
    ['byClass', async () => (classAnswerBytes = await post('/v1/placement?groupBy=class'))],
    ['byNode', async () => (answerBytes = await post('/v1/placement'))],
    ['parse', () => JSON.parse(text)],
    ['decodeAndParse', () => JSON.parse(new TextDecoder().decode(bytes))],
  ];
  // Each by itself, so that none collects the garbage of another; twice, so that a machine that slows down hurts none alone.
  for (let pass = 0; pass < 2; pass++) {
    for (const [what, work] of works) for (let round = 0; round < ROUNDS; round++) await measure(what, work);
  }
  return { ...best, bytes: bytes.length, answerBytes, classAnswerBytes };
}

function readAll(bytes: Uint8Array): void {
  const sorter = new ObjectSorter(PLACEMENT_OBJECTS);
  const reader = new JsonReader(PLACEMENT_FIELDS, 'single', sorter.take);
  const failure = reader.push(bytes) ?? reader.finish();
  if (failure !== undefined) throw new Error(JSON.stringify(failure));
}
