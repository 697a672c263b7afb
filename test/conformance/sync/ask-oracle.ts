import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { SyncAnswer, SyncDraft } from './sync-case.ts';

const ORACLE = fileURLToPath(new URL('../../../.oracle/sync-oracle', import.meta.url));

/** What the DaemonSet controller did with each draft, in their order; `build-oracle.sh` must have run. */
export async function* askOracle(drafts: Iterable<SyncDraft>): AsyncGenerator<SyncAnswer> {
  const oracle = spawn(ORACLE, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = Promise.all([exitOf(oracle), pipeline(linesOf(drafts), oracle.stdin)]);
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
    throw new Error('Cannot ask the sync oracle: build it with test/conformance/sync/build-oracle.sh', { cause });
  });
  if (code !== 0) throw new Error(`Cannot ask the sync oracle: it ended with ${signal ?? code}`);
}

function* linesOf(drafts: Iterable<SyncDraft>): Generator<string> {
  for (const draft of drafts) yield `${JSON.stringify(draft)}\n`;
}
