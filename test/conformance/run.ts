/*
 * Compares the engine with the oracle over fresh random cases. CASES says how many, SEED repeats a run;
 * the case that differs is `generateCase` of the seed in its id.
 */
import { randomInt } from 'node:crypto';
import { answerCases } from './answer-cases.ts';
import { compareAnswer } from './compare.ts';
import { generateCase } from './generate-case.ts';
import { countAnswer, emptyMix, mixText } from './mix.ts';
import type { PlacementCase } from './placement-case.ts';
import { wholeNumber } from './whole-number.ts';

const SHOWN = 5;

const cases = wholeNumber('CASES') ?? 25_000;
const first = wholeNumber('SEED') ?? randomInt(2 ** 40);

const mix = emptyMix();
let asked = 0;
let failed = 0;
let differences = 0;

function* freshCases(): Generator<PlacementCase> {
  for (let seed = first; seed < first + cases; seed++) {
    const placementCase = generateCase(seed);
    asked += placementCase.nodes.length;
    yield placementCase;
  }
}

console.log(`SEED=${first} CASES=${cases}`);
const start = performance.now();
for await (const { case: placementCase, answer } of answerCases(freshCases())) {
  countAnswer(mix, answer);
  const found = compareAnswer(placementCase, answer);
  if (found.length === 0) continue;
  failed += 1;
  differences += found.length;
  if (failed <= SHOWN) {
    console.log([`${placementCase.id} differs`, ...found, JSON.stringify(placementCase)].join('\n  '));
  }
}

const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${mix.decisions} of ${asked} decisions compared in ${seconds} s, ${differences} differences`);
if (mix.cases > 0) console.log(mixText(mix));
console.log(`${mix.cases - failed} passed, ${failed} failed`);
if (failed > 0 || cases === 0 || mix.cases < cases || mix.decisions < asked) process.exitCode = 1;
