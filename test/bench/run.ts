import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonReader } from '../../src/cluster/objects/json-reader.ts';
import { KEPT_FIELDS } from '../../src/cluster/objects/kept-fields.ts';
import { ObjectSorter } from '../../src/cluster/objects/object-sorter.ts';
import { daemonPodOf } from '../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../src/core/placement/node-index.ts';
import { place } from '../../src/core/placement/place.ts';
import { testApp } from '../support/test-app.ts';
import { measureBundle } from './bundle.ts';
import { fleetDaemonSet, fleetList, fleetNode } from './fleet.ts';
import { randomFrom } from '../conformance/random.ts';

/*
 * Ours beside the real thing, in one run on one machine: npm run bench. Every figure is the best of the rounds, so
 * that a busy machine disturbs both alike; read the ratios. BENCH=smoke runs a small fleet to show that it runs.
 */

const smoke = process.env['BENCH'] === 'smoke';
const NODES = smoke ? 200 : 5000;
const DAEMON_SETS = 30;
const ROUNDS = smoke ? 2 : 15;

const folder = mkdtempSync(join(tmpdir(), 'everynode-bench-'));
try {
  const decisions = benchDecisions();
  const request = await benchRequest();
  const bundle = measureBundle(folder);
  const rows = [
    ['one decision, ns', decisions.ours, decisions.inner, "the controller's inner loop"],
    ['one decision, ns', decisions.ours, decisions.public, 'NodeShouldRunDaemonPod'],
    ['POST /v1/placement, ms', request.byNode, request.parse, 'JSON.parse of the text'],
    ['POST /v1/placement?groupBy=class, ms', request.byClass, request.parse, 'JSON.parse of the text'],
    ['reading the body, ms', request.read, request.parse, 'JSON.parse of the text'],
    ['POST /v1/placement, ms', request.byNode, request.decodeAndParse, 'decoding and JSON.parse of the bytes'],
  ] as const;
  console.log(`${NODES} Nodes x ${DAEMON_SETS} DaemonSets, ${request.bytes} bytes, best of ${ROUNDS} rounds`);
  for (const [what, ours, theirs, whose] of rows) {
    console.log(`${what}: ${ours.toFixed(1)}; ${whose}: ${theirs.toFixed(1)}; ratio ${(ours / theirs).toFixed(3)} (1/${(theirs / ours).toFixed(1)})`);
  }
  console.log(`answer: ${request.answerBytes} bytes by Node, ${request.classAnswerBytes} by class`);
  console.log(`bundle: ${bundle.kib} KiB, ${bundle.gzipKib} KiB gzip (limit 350); minified ${bundle.minifiedGzipKib} KiB gzip; startup ${bundle.startupMs} ms active (limit 150)`);
} finally {
  rmSync(folder, { recursive: true });
}

function benchDecisions() {
  const random = randomFrom(1);
  const nodes = Array.from({ length: NODES }, (_, i) => fleetNode(i, random));
  const daemonSets = Array.from({ length: DAEMON_SETS }, (_, i) => fleetDaemonSet(i));
  const file = join(folder, 'fleet.json');
  writeFileSync(file, JSON.stringify({ nodes, daemonSets }));

  const sorter = new ObjectSorter();
  for (const object of [...daemonSets, ...nodes]) sorter.take(object, '', undefined);
  const read = sorter.objects();
  let run = 0;
  const best = bestOf(2 * ROUNDS, () => {
    // As a request does it: the index and the rules are made anew, and every Node is decided for every DaemonSet.
    const index = indexNodes(read.nodes);
    run = 0;
    for (const daemonSet of read.daemonSets) run += place(daemonPodOf(daemonSet, { comparisonOperators: false }), index).counts.shouldRun;
  });
  const oracle = new URL('../../.oracle/oracle', import.meta.url).pathname;
  const real = JSON.parse(execFileSync(oracle, ['bench', file], { encoding: 'utf8' }));
  if (real.run !== run) throw new Error(`Cannot compare: ours lets ${run} run, the controller ${real.run}`);
  return { ours: (best * 1e6) / (NODES * DAEMON_SETS), inner: real.innerNsPerDecision, public: real.publicNsPerDecision };
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
  const best = { parse: Number.POSITIVE_INFINITY, decodeAndParse: Number.POSITIVE_INFINITY, read: Number.POSITIVE_INFINITY, byNode: Number.POSITIVE_INFINITY, byClass: Number.POSITIVE_INFINITY };
  let answerBytes = 0;
  let classAnswerBytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    best.parse = Math.min(best.parse, time(() => JSON.parse(text)));
    best.decodeAndParse = Math.min(best.decodeAndParse, time(() => JSON.parse(new TextDecoder().decode(bytes))));
    best.read = Math.min(best.read, time(() => readAll(bytes)));
    let start = performance.now();
    answerBytes = await post('/v1/placement');
    best.byNode = Math.min(best.byNode, performance.now() - start);
    start = performance.now();
    classAnswerBytes = await post('/v1/placement?groupBy=class');
    best.byClass = Math.min(best.byClass, performance.now() - start);
  }
  return { ...best, bytes: bytes.length, answerBytes, classAnswerBytes };
}

function readAll(bytes: Uint8Array): void {
  const sorter = new ObjectSorter();
  const reader = new JsonReader(KEPT_FIELDS, 'single', sorter.take);
  const failure = reader.push(bytes) ?? reader.finish();
  if (failure !== undefined) throw new Error(JSON.stringify(failure));
}

function bestOf(rounds: number, work: () => void): number {
  return Math.min(...Array.from({ length: rounds }, () => time(work)));
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
