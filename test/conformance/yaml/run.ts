/*
 * Compares what is read of generated YAML and JSON, and of the yaml-test-suite, with the packages of Kubernetes. CASES says
 * how many texts of each kind, SEED repeats a run: the text that differs is the one of the kind and seed printed with it.
 */
import { randomInt } from 'node:crypto';
import { type Random, randomFrom } from '../random.ts';
import { wholeNumber } from '../whole-number.ts';
import { askOracle, type ReadAnswer, type ReadQuestion } from './ask-oracle.ts';
import { compareJson, compareYaml } from './compare.ts';
import { explanationOf } from './explained.ts';
import { generateAliases } from './generate-aliases.ts';
import { generateStream } from './generate-document.ts';
import { generateJson } from './generate-json.ts';
import { generateFlowScalar } from './generate-scalar.ts';
import { mutate } from './mutate.ts';
import { suiteTexts } from './suite-texts.ts';

const SHOWN = 5;
/** How often Go is asked again where the order of its maps decides. */
const AGAIN = 40;
const MANIFESTS = suiteTexts();

type Compare = (text: string, answer: ReadAnswer) => string | undefined;

interface Kind {
  readonly name: string;
  readonly format: ReadQuestion['format'];
  readonly text: (random: Random) => string;
}

const KINDS: readonly Kind[] = [
  { name: 'scalars', format: 'yaml', text: scalarDocument },
  { name: 'streams', format: 'yaml', text: generateStream },
  { name: 'calm streams', format: 'yaml', text: (random) => generateStream(calm(random)) },
  { name: 'mutated streams', format: 'yaml', text: (random) => mutate(generateStream(random), random) },
  { name: 'mutated suite', format: 'yaml', text: (random) => mutate(random.pick(MANIFESTS), random) },
  { name: 'aliases', format: 'yaml', text: generateAliases },
  { name: 'JSON', format: 'json', text: generateJson },
  { name: 'JSON as YAML', format: 'yaml', text: generateJson },
];

const cases = wholeNumber('CASES') ?? 2000;
const first = wholeNumber('SEED') ?? randomInt(2 ** 32);
const explained = new Map<string, number>();
let passed = 0;
let failed = 0;

console.log(`SEED=${first} CASES=${cases}`);
await compare('suite', 'yaml', MANIFESTS);
for (const { name, format, text } of KINDS) {
  await compare(
    name,
    format,
    Array.from({ length: cases }, (_, at) => text(randomFrom(first + at))),
  );
}
for (const [reason, count] of explained) console.log(`${count} explained: ${reason}`);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed < cases * KINDS.length * 0.99 || cases === 0) process.exitCode = 1;

/** Draws what is seldom ten times more seldom. */
function calm(random: Random): Random {
  return { ...random, chance: (probability) => random.chance(probability < 0.11 ? probability / 10 : probability) };
}

/** One scalar in a map, as its key or in a list. */
function scalarDocument(random: Random): string {
  const scalar = generateFlowScalar(random);
  return random.pick([
    `a: ${scalar}\n`,
    `a: ${scalar}\n`,
    `- ${scalar}`,
    `${scalar}: 1`,
    `[${scalar}]`,
    `{${scalar}: ${scalar}}`,
    scalar,
    `a: 1\n${scalar}: 2\n${scalar}: 3\n`,
  ]);
}

async function compare(kind: string, format: ReadQuestion['format'], texts: readonly string[]): Promise<void> {
  const before = failed;
  let refused = 0;
  let at = 0;
  const differing: { at: number; text: string; difference: string }[] = [];
  const comparing: Compare = format === 'yaml' ? compareYaml : compareJson;
  for await (const answer of askOracle(texts.map((text) => ({ text, format })))) {
    const text = texts[at] as string;
    if (answer.error !== undefined || answer.documents.some(({ error }) => error !== undefined)) refused += 1;
    const difference = comparing(text, answer);
    if (difference === undefined) passed += 1;
    else differing.push({ at, text, difference });
    at += 1;
  }
  for (const { at: which, text, difference } of differing) {
    const reason = explanationOf(text, difference) ?? (await sometimesTheSame(text, comparing, format));
    if (reason !== undefined) explained.set(reason, (explained.get(reason) ?? 0) + 1);
    else if (failed++ < before + SHOWN) {
      console.log(`${kind}, seed ${first + which} differs: ${JSON.stringify(text)}\n  ${difference}`);
    }
  }
  console.log(`${kind}: ${at} texts, ${refused} of them refused, ${failed - before} differences`);
}

/** Go's maps are in no order, so that it gives one of several answers where two keys become the same string. */
async function sometimesTheSame(
  text: string,
  comparing: Compare,
  format: ReadQuestion['format'],
): Promise<string | undefined> {
  const answers = new Set<string>();
  let same = false;
  for await (const answer of askOracle(Array.from({ length: AGAIN }, () => ({ text, format })))) {
    answers.add(JSON.stringify(answer));
    same ||= comparing(text, answer) === undefined;
  }
  return same && answers.size > 1 ? 'Go answers one time like this, another time like that' : undefined;
}
