import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';
import type { HashQuestion } from './ask-oracle.ts';

/** A question with the controllers' answers: of the template as it is, and as it would be once stored. */
export interface GoldenHash extends HashQuestion {
  readonly id: string;
  readonly version: KubernetesVersion;
  readonly hash: string;
  readonly stored: string;
}

const GOLDEN = new URL('../../core/go/golden.jsonl.gz', import.meta.url);

export function readGolden(): GoldenHash[] {
  const lines = gunzipSync(readFileSync(GOLDEN)).toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** Returns the bytes written. */
export function writeGolden(hashes: readonly GoldenHash[]): number {
  const compressed = gzipSync(hashes.map((golden) => `${JSON.stringify(golden)}\n`).join(''), { level: 9 });
  writeFileSync(GOLDEN, compressed);
  return compressed.length;
}
