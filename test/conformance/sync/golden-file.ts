import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SyncAnswer } from './sync-case.ts';

const GOLDEN = new URL('golden.jsonl.gz', import.meta.url);

export function readGolden(): SyncAnswer[] {
  const lines = gunzipSync(readFileSync(GOLDEN)).toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Returns the bytes written. */
export function writeGolden(answers: readonly SyncAnswer[]): number {
  const text = answers.map((answer) => `${JSON.stringify(answer)}\n`).join('');
  const compressed = gzipSync(text, { level: 9 });
  writeFileSync(GOLDEN, compressed);
  return compressed.length;
}
