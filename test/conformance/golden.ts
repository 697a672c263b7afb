/*
 * `golden.ts write` asks the oracle anew and keeps its answers in golden.jsonl.gz. The cases are kept with them,
 * so the file stays true when the generator changes.
 */
import { type AnsweredCase, answerCases } from './answer-cases.ts';
import { corpusCases } from './corpus-shapes.ts';
import { generateCase } from './generate-case.ts';
import { writeGolden } from './golden-file.ts';
import { countAnswer, emptyMix, mixText } from './mix.ts';
import type { PlacementCase } from './placement-case.ts';

const SEEDS = 2400;

function* goldenCases(): Generator<PlacementCase> {
  for (let seed = 1; seed <= SEEDS; seed++) yield generateCase(seed);
  yield* corpusCases();
}

async function write(): Promise<void> {
  const answered: AnsweredCase[] = [];
  const mix = emptyMix();
  for await (const entry of answerCases(goldenCases())) {
    if ('error' in entry.answer) throw new Error(`Cannot write "${entry.case.id}": ${entry.answer.error}`);
    answered.push(entry);
    countAnswer(mix, entry.answer);
  }
  const bytes = writeGolden(answered);
  console.log(`${answered.length} cases in ${bytes} bytes\n${mixText(mix)}`);
}

if (process.argv[2] !== 'write') {
  console.error('usage: golden.ts write');
  process.exit(2);
}
await write();
