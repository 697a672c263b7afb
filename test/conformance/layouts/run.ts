/*
 * Compares the hashes of random Pod templates with the controllers' own, for every known Kubernetes. CASES says how many
 * a version, SEED repeats a run; the template that differs is `generateQuestion` of the seed printed with it.
 */
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { computeHash } from '../../../src/core/go/compute-hash.ts';
import { dumpForHash } from '../../../src/core/go/dump-for-hash.ts';
import { readQuantity } from '../../../src/core/go/read-quantity.ts';
import { podTemplateType } from '../../../src/core/go/type-named.ts';
import {
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
  NEWEST_KUBERNETES_VERSION,
} from '../../../src/core/placement/placement-rules.ts';
import { randomFrom } from '../random.ts';
import { wholeNumber } from '../whole-number.ts';
import { askOracle, type HashAnswer, type HashQuestion } from './ask-oracle.ts';
import { countFields } from './count-fields.ts';
import { fieldPaths, pathText } from './field-paths.ts';
import { generateOddQuantity } from './generate-leaf.ts';
import { generateQuestion } from './generate-template.ts';
import { storedTemplate } from './stored-template.ts';

const SHOWN = 3;

const cases = wholeNumber('CASES') ?? 2000;
const first = wholeNumber('SEED') ?? randomInt(2 ** 32);
let passed = 0;
let failed = 0;

console.log(`SEED=${first} CASES=${cases}`);
for (const version of KUBERNETES_VERSIONS) await compareVersion(version);
await compareQuantities();
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed < cases * (KUBERNETES_VERSIONS.length + 1) || cases === 0) process.exitCode = 1;

async function compareVersion(version: KubernetesVersion): Promise<void> {
  const before = failed;
  const questions = Array.from({ length: cases }, (_, at) => generateQuestion(first + at, version));
  const type = podTemplateType(version);
  const counts = new Map(fieldPaths(type).map((path) => [pathText(path), 0]));
  let at = 0;
  for await (const answer of askOracle(version, questions)) {
    const question = questions[at] as HashQuestion;
    countFields(question.template, type, counts);
    const difference = differenceIn(question, answer, version);
    if (difference === undefined) passed += 1;
    else if (failed++ < SHOWN)
      console.log(`seed ${first + at} differs: ${difference}\n${await firstDifference(question, version)}`);
    at += 1;
  }
  const rarest = Math.min(...counts.values());
  const never = [...counts].filter(([, count]) => count === 0).length;
  console.log(
    `${version}: ${at} templates, ${failed - before} differences; ${counts.size} fields, ${never} never set, each at least ${rarest} times`,
  );
}

/** Which texts are quantities, and what is made of those that are. */
async function compareQuantities(): Promise<void> {
  const before = failed;
  const texts = Array.from({ length: cases }, (_, at) => generateOddQuantity(randomFrom(first + at)));
  const questions = texts.map((text) => ({ template: { spec: { overhead: { cpu: text } } } }));
  let refused = 0;
  let at = 0;
  for await (const answer of askOracle(NEWEST_KUBERNETES_VERSION, questions)) {
    const text = texts[at] as string;
    const { format } = readQuantity(text);
    if ('error' in answer) refused += 1;
    const difference =
      'error' in answer
        ? format === ''
          ? undefined
          : `read as ${format}, the API server says ${answer.error}`
        : format === ''
          ? 'no quantity here'
          : differenceIn(questions[at] as HashQuestion, answer, NEWEST_KUBERNETES_VERSION);
    if (difference === undefined) passed += 1;
    else if (failed++ < SHOWN) console.log(`seed ${first + at} differs: "${text}": ${difference}`);
    at += 1;
  }
  console.log(`${at} quantities, ${refused} of them none, ${failed - before} differences`);
}

function differenceIn(question: HashQuestion, answer: HashAnswer, version: KubernetesVersion): string | undefined {
  if ('error' in answer) return answer.error;
  const { template, collisionCount } = question;
  const hash = computeHash(template, collisionCount, version);
  if (hash !== answer.hash) return `${hash}, the controller says ${answer.hash}`;
  const stored = storedTemplate(template, version);
  if (!isDeepStrictEqual(stored, answer.json)) {
    return `stored as ${JSON.stringify(stored)}, the API server says ${JSON.stringify(answer.json)}`;
  }
  const storedHash = computeHash(stored, collisionCount, version);
  return storedHash === answer.stored ? undefined : `${storedHash} once stored, the controller says ${answer.stored}`;
}

/** Where the hashed texts part. */
async function firstDifference(question: HashQuestion, version: KubernetesVersion): Promise<string> {
  for await (const answer of askOracle(version, [{ ...question, dump: true }])) {
    if ('error' in answer) return JSON.stringify(question.template);
    const [ours, theirs] = [dumpForHash(question.template, podTemplateType(version)).toWellFormed(), answer.dump ?? ''];
    let at = 0;
    while (at < ours.length && ours[at] === theirs[at]) at += 1;
    return [ours, theirs].map((text) => `  …${text.slice(Math.max(0, at - 80), at + 80)}…`).join('\n');
  }
  return '';
}
