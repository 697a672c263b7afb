/*
 * Compares the engine with real syncs of the controller over fresh random snapshots. CASES says how many, SEED repeats
 * a run; the snapshot that differs is `generateDraft` of the seed in its id.
 */
import { randomInt } from 'node:crypto';
import { wholeNumber } from '../whole-number.ts';
import { askOracle } from './ask-oracle.ts';
import { compareAnswer } from './compare.ts';
import { generateDraft } from './generate-draft.ts';
import { countDiff, emptyMix, mixText } from './mix.ts';
import type { SyncDraft } from './sync-case.ts';

const SHOWN = 5;
/** Chance may leave a choice unseen; in so many syncs it is not left any more. */
const MORE_RUNS = [150, 4000];

const cases = wholeNumber('CASES') ?? 20_000;
const first = wholeNumber('SEED') ?? randomInt(2 ** 40);

const mix = emptyMix();
let doubtful: SyncDraft[] = [];
let failed = 0;

function* fresh(): Generator<SyncDraft> {
  for (let seed = first; seed < first + cases; seed++) yield generateDraft(seed);
}

function report(id: string, found: readonly string[], shown: unknown): void {
  failed += 1;
  if (failed <= SHOWN) console.log([`${id} differs`, ...found, JSON.stringify(shown)].join('\n  '));
}

console.log(`SEED=${first} CASES=${cases}`);
const start = performance.now();
for await (const answer of askOracle(fresh())) {
  const { differences, unseen, diff } = compareAnswer(answer);
  if (diff === undefined) mix.cases += 1;
  else countDiff(mix, diff);
  if (differences.length > 0) report(answer.id, differences, answer);
  else if (unseen.length > 0) doubtful.push(generateDraft(Number(answer.id.replace('seed-', ''))));
}
const doubted = doubtful.length;
for (const runs of MORE_RUNS) {
  const asked = doubtful.map((draft) => ({ ...draft, runs }));
  doubtful = [];
  for await (const answer of askOracle(asked)) {
    const { differences, unseen } = compareAnswer(answer);
    if (differences.length > 0) report(answer.id, differences, answer);
    else if (unseen.length === 0) continue;
    else if (runs === MORE_RUNS.at(-1))
      report(
        answer.id,
        unseen.map((pick) => `never seen: ${pick}`),
        answer,
      );
    else doubtful.push(generateDraft(Number(answer.id.replace('seed-', ''))));
  }
}

const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${mix.cases} snapshots compared in ${seconds} s, ${doubted} asked again for picks not seen`);
console.log(mixText(mix));
console.log(`${mix.cases - failed} passed, ${failed} failed`);
if (failed > 0 || cases === 0 || mix.cases < cases) process.exitCode = 1;
