import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { OracleAnswer, PlacementCase } from './placement-case.ts';

const ORACLE = fileURLToPath(new URL('../../.oracle/oracle', import.meta.url));

/** The DaemonSet controller's own answers, one a case and in their order; `build-oracle.sh` must have run. */
export async function* askOracle(
  cases: AsyncIterable<PlacementCase> | Iterable<PlacementCase>,
): AsyncGenerator<OracleAnswer> {
  const oracle = spawn(ORACLE, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = Promise.all([exitOf(oracle), pipeline(linesOf(cases), oracle.stdin)]);
  // It is awaited after the last answer; a failure before that must wait, too.
  ended.catch(() => {});
  try {
    for await (const line of createInterface({ input: oracle.stdout })) yield JSON.parse(line);
    await ended;
  } finally {
    oracle.kill();
  }
}

async function exitOf(oracle: ChildProcess): Promise<void> {
  const [code, signal] = await once(oracle, 'exit').catch((cause: unknown) => {
    throw new Error('Cannot ask the oracle: build it with test/conformance/build-oracle.sh', { cause });
  });
  if (code !== 0) throw new Error(`Cannot ask the oracle: it ended with ${signal ?? code}`);
}

async function* linesOf(cases: AsyncIterable<PlacementCase> | Iterable<PlacementCase>): AsyncGenerator<string> {
  for await (const placementCase of cases) yield `${JSON.stringify(placementCase)}\n`;
}
