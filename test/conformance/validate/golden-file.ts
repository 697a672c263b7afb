import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ManifestAnswer, ManifestCase } from './manifest-case.ts';

const FILE = new URL('golden.jsonl.gz', import.meta.url);

export interface GoldenManifest {
  readonly manifest: ManifestCase;
  readonly answer: ManifestAnswer;
}

export function readGolden(): GoldenManifest[] {
  const lines = gunzipSync(readFileSync(FILE)).toString().trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line));
}

export function writeGolden(cases: readonly GoldenManifest[]): number {
  const packed = gzipSync(cases.map((each) => `${JSON.stringify(each)}\n`).join(''), { level: 9 });
  writeFileSync(FILE, packed);
  return packed.length;
}
