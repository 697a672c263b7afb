import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';

/** A template, and the collision count of the status; with `dump` the answer holds the hashed text, too. */
export interface HashQuestion {
  readonly template: unknown;
  readonly collisionCount?: number;
  readonly dump?: boolean;
}

export type HashAnswer =
  /**
   * `hash` is of the template as decoded, `stored` of the one that etcd and the controller's cache would hold, which the
   * API server would give back as `json`.
   */
  | { readonly hash: string; readonly stored: string; readonly json: unknown; readonly dump?: string }
  | { readonly error: string };

export function oraclePath(version: KubernetesVersion): string {
  return fileURLToPath(new URL(`../../../.oracle/layouts-${version}`, import.meta.url));
}

/** The controllers' own answers, one a question and in their order; `build.sh` must have run. */
export async function* askOracle(
  version: KubernetesVersion,
  questions: Iterable<HashQuestion>,
): AsyncGenerator<HashAnswer> {
  // Times print the zone of the process. A controller's image has no /etc/localtime, which makes that UTC.
  const env = { ...process.env, TZ: '' };
  const oracle = spawn(oraclePath(version), { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = Promise.all([exitOf(oracle), pipeline(linesOf(questions), oracle.stdin)]);
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
    throw new Error('Cannot ask the oracle: build it with test/conformance/layouts/build.sh', { cause });
  });
  if (code !== 0) throw new Error(`Cannot ask the oracle: it ended with ${signal ?? code}`);
}

function* linesOf(questions: Iterable<HashQuestion>): Generator<string> {
  for (const question of questions) yield `${JSON.stringify(question)}\n`;
}
