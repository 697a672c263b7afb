import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

/** An oracle: its file under `.oracle`, the script under `test/conformance` that builds it, and what it needs set. */
interface Oracle {
  readonly name: string;
  readonly build: string;
  readonly env?: Readonly<Record<string, string>>;
}

export function oraclePath(name: string): string {
  return fileURLToPath(new URL(`../../.oracle/${name}`, import.meta.url));
}

/** The oracle's answers, one a question and in their order; its script must have run. */
export async function* askLines<Answer>(
  oracle: Oracle,
  questions: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncGenerator<Answer> {
  const env = { ...process.env, ...oracle.env };
  const child = spawn(oraclePath(oracle.name), { stdio: ['pipe', 'pipe', 'inherit'], env });
  const ended = Promise.all([exitOf(child, oracle), pipeline(linesOf(questions), child.stdin)]);
  // It is awaited after the last answer; a failure before that must wait, too.
  ended.catch(() => {});
  try {
    for await (const line of createInterface({ input: child.stdout })) yield JSON.parse(line);
    await ended;
  } finally {
    child.kill();
  }
}

async function exitOf(child: ChildProcess, { name, build }: Oracle): Promise<void> {
  const [code, signal] = await once(child, 'exit').catch((cause: unknown) => {
    throw new Error(`Cannot ask .oracle/${name}: build it with test/conformance/${build}`, { cause });
  });
  if (code !== 0) throw new Error(`Cannot ask .oracle/${name}: it ended with ${signal ?? code}`);
}

async function* linesOf(questions: AsyncIterable<unknown> | Iterable<unknown>): AsyncGenerator<string> {
  for await (const question of questions) yield `${JSON.stringify(question)}\n`;
}
