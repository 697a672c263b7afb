/*
 * `golden.ts write DIR` asks the API server of the control plane in that folder anew and keeps its answers in
 * golden.jsonl.gz. The cases are kept with them, so the file stays true when the generator changes.
 */
import { connect } from './ask-server.ts';
import { generateCase } from './generate-case.ts';
import { type GoldenManifest, writeGolden } from './golden-file.ts';

/** So that every field is changed at least twice and at least 3,000 are answered. */
const SEEDS = 3300;

const [verb, dir] = process.argv.slice(2);
if (verb !== 'write' || dir === undefined) {
  console.error('usage: golden.ts write DIR');
  process.exit(2);
}
const server = connect(dir);
const golden: GoldenManifest[] = [];
for (let seed = 1; seed <= SEEDS; seed++) {
  const manifest = generateCase(seed);
  const answer = await server.ask(manifest);
  if (answer !== undefined) golden.push({ manifest, answer });
}
server.close();
console.log(`${golden.length} cases in ${writeGolden(golden)} bytes`);
