/*
 * Compares what the API server says of random manifests, and of public ones where they are, with what is said here:
 * run.ts DIR, the folder of a control plane that control-plane.sh has started. CASES says how many, SEED repeats a run;
 * the case that differs is `generateCase` of the seed printed with it.
 */
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { wholeNumber } from '../whole-number.ts';
import { answerCase } from './answer-case.ts';
import { connect } from './ask-server.ts';
import { corpusCases } from './corpus-cases.ts';
import { generateCase, PATHS } from './generate-case.ts';
import type { ManifestAnswer, ManifestCase } from './manifest-case.ts';

const SHOWN = wholeNumber('SHOW') ?? 5;
const AT_ONCE = 12;
const PARTS = ['code', 'message', 'causes', 'warnings', 'object'] as const;

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('Usage: run.ts DIR');
const cases = wholeNumber('CASES') ?? 26_000;
const first = wholeNumber('SEED') ?? randomInt(2 ** 32);
const server = connect(dir);
const counts = { same: 0, code: 0, message: 0, causes: 0, warnings: 0, object: 0, unread: 0 };
const codes = new Map<number, number>();
const causes = new Map<string, number>();
let shown = 0;
const corpus = corpusCases(first);
let next = 0;
let asked = 0;

console.log(`SEED=${first} CASES=${cases}, and ${corpus.length} of public manifests`);
console.log(`${PATHS.length} fields, each changed at least ${Math.floor(cases / PATHS.length)} times`);
await Promise.all(Array.from({ length: AT_ONCE }, work));
server.close();
const differing = asked - counts.same - counts.unread;
console.log(
  `answers: ${[...codes].map(([code, count]) => `${count} × ${code}`).join(', ')}; ${causes.size} different causes`,
);
console.log(`differences by part: ${JSON.stringify(counts)}`);
console.log(`${counts.same} passed, ${differing} failed`);
if (differing > 0 || counts.same === 0) process.exitCode = 1;

async function work(): Promise<void> {
  for (let manifest = nextCase(); manifest !== undefined; manifest = nextCase()) {
    asked += 1;
    const wanted = await server.ask(manifest);
    if (wanted === undefined) counts.unread += 1;
    else compare(manifest, wanted);
  }
}

function nextCase(): ManifestCase | undefined {
  return corpus.shift() ?? (next < cases ? generateCase(first + next++) : undefined);
}

function compare(manifest: ManifestCase, wanted: ManifestAnswer): void {
  codes.set(wanted.code, (codes.get(wanted.code) ?? 0) + 1);
  for (const { field, message } of wanted.causes ?? []) {
    const kind = `${field.replace(/\[[^\]]*\]/g, '[]')} ${message.replace(/"(?:[^"\\]|\\.)*"/g, '""')}`;
    causes.set(kind, (causes.get(kind) ?? 0) + 1);
  }
  const got = answered(manifest);
  const part = typeof got === 'string' ? 'code' : PARTS.find((each) => !isDeepStrictEqual(got[each], wanted[each]));
  counts[part ?? 'same'] += 1;
  if (part === undefined || shown++ >= SHOWN) return;
  console.log(`seed ${manifest.seed} differs in ${part}${manifest.old === undefined ? '' : ' (update)'}`);
  console.log(`  ${manifest.text.slice(0, 1500)}`);
  if (manifest.old !== undefined) console.log(`  old ${manifest.old.slice(0, 1500)}`);
  if (typeof got === 'string') console.log(`  here: ${got}\n  server: ${JSON.stringify(wanted).slice(0, 1500)}`);
  else console.log(partText(part, got, wanted));
}

function answered(manifest: ManifestCase): ManifestAnswer | string {
  try {
    return answerCase(manifest);
  } catch (error) {
    // A bug is a difference like any other, and the run goes on to the next one.
    return String((error as Error).stack)
      .split('\n')
      .slice(0, 4)
      .join(' ');
  }
}

function partText(part: (typeof PARTS)[number], got: ManifestAnswer, wanted: ManifestAnswer): string {
  if (part === 'code')
    return `  here: ${JSON.stringify(got).slice(0, 1200)}\n  server: ${JSON.stringify(wanted).slice(0, 1200)}`;
  if (part !== 'causes' && part !== 'warnings') {
    return `  here: ${JSON.stringify(got[part])}\n  server: ${JSON.stringify(wanted[part])}`;
  }
  const [ours, theirs] = [got, wanted].map((answer) => (answer[part] ?? []).map((each) => JSON.stringify(each)));
  const only = (left: readonly string[] = [], right: readonly string[] = []) => {
    const rest = [...right];
    return left.filter((each) => !rest.includes(each) || rest.splice(rest.indexOf(each), 1).length === 0);
  };
  return `  only here: ${only(ours, theirs).join('\n    ')}\n  only server: ${only(theirs, ours).join('\n    ')}`;
}
