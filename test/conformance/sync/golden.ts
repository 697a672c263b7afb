/*
 * `golden.ts write` asks the oracle anew and keeps its answers in golden.jsonl.gz, with the snapshots, so that the file
 * stays true when the generator changes.
 */
import { askOracle } from './ask-oracle.ts';
import { compareAnswer } from './compare.ts';
import { generateDraft } from './generate-draft.ts';
import { writeGolden } from './golden-file.ts';
import { countDiff, emptyMix, mixText } from './mix.ts';
import type { SyncAnswer, SyncDraft } from './sync-case.ts';

const SEEDS = 2400;

function* goldenDrafts(): Generator<SyncDraft> {
  for (let seed = 1; seed <= SEEDS; seed++) yield generateDraft(seed);
}

async function write(): Promise<void> {
  const answers: SyncAnswer[] = [];
  const mix = emptyMix();
  for await (const answer of askOracle(goldenDrafts())) {
    if ('error' in answer) throw new Error(`Cannot write "${answer.id}": ${answer.error}`);
    const { diff } = compareAnswer(answer);
    if (diff !== undefined) countDiff(mix, diff);
    answers.push(answer);
  }
  const bytes = writeGolden(answers);
  console.log(`${answers.length} snapshots in ${bytes} bytes\n${mixText(mix)}`);
}

if (process.argv[2] !== 'write') {
  console.error('usage: golden.ts write');
  process.exit(2);
}
await write();
