import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AnsweredCase } from './answer-cases.ts';

const GOLDEN = new URL('golden.jsonl.gz', import.meta.url);

export function readGolden(): AnsweredCase[] {
  const lines = gunzipSync(readFileSync(GOLDEN)).toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Returns the bytes written. */
export function writeGolden(answered: readonly AnsweredCase[]): number {
  const text = answered.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const compressed = gzipSync(text, { level: 9 });
  writeFileSync(GOLDEN, compressed);
  return compressed.length;
}
