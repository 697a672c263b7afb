import { diffPodSet } from '../../src/core/pod-set/diff-pod-set.ts';
import { explainRollout } from '../../src/core/rollout/explain-rollout.ts';
import { explainSimulation } from '../../src/core/rollout/explain-simulation.ts';
import { isAtRest } from '../../src/core/rollout/is-at-rest.ts';
import { rolloutVerdict } from '../../src/core/rollout/rollout-verdict.ts';
import { connect } from './api.ts';
import { drawScenario } from './draw-scenario.ts';
import { type Played, play, shapeOf } from './play.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/*
 * The simulator beside a real control plane: simulate.ts DIR [NAME]
 * DIR is where control-plane.sh has started one; NAME plays the scenarios whose name holds it. DRAWN plays so many drawn
 * ones after them, from SEED on. Each is simulated from the snapshot at the moment its template changes, and must agree
 * with what a watch records: see `disagreements`.
 */

const [dir, only = ''] = process.argv.slice(2);
const SLACK_SECONDS = 10;
const AT_ONCE = Number(process.env['AT_ONCE'] ?? 4);
if (dir === undefined) throw new Error('Usage: simulate.ts DIR [NAME]');
const api = connect(dir);
const first = Number(process.env['SEED'] ?? 1);
const drawn = Array.from({ length: Number(process.env['DRAWN'] ?? 0) }, (_, at) => drawScenario(first + at));
const scenarios = [...SCENARIOS, ...drawn].filter(({ name }) => name.includes(only));
const run = Date.now().toString(36);
let passed = 0;
let failed = 0;

/** What the cluster did that the simulation does not allow. */
function disagreements(scenario: Scenario, played: Played): string[] {
  const { simulation, final, nodesNotReady, mostUnavailable, mostSurging, names, seconds, verdicts } = played;
  const found: string[] = [];
  const check = (what: string, ours: unknown, theirs: unknown) => {
    const [a, b] = [JSON.stringify(ours), JSON.stringify(theirs)];
    if (a !== b) found.push(`${what}: simulated ${a}, real ${b}`);
  };
  const diff = diffPodSet(final);
  const evidence = {
    now: final.now,
    pods: final.pods,
    nodesNotReady,
    troubles: new Map(),
    quotasLeavingNoPod: [],
    patienceSeconds: 0,
  };
  const verdict = rolloutVerdict(diff, final.daemonSet, evidence);
  const ended = { verdict: simulation.end.verdict, waves: simulation.waves.length };
  const [want, got] = [JSON.stringify(scenario.want), JSON.stringify(ended)];
  if (want !== undefined && want !== got) found.push(`the scenario wants ${want}, simulated ${got}`);

  check('at rest', true, isAtRest(diff));
  check('verdict', simulation.end.verdict, verdict.verdict);
  const blockers = ({ blockers: all }: typeof verdict) =>
    all.map((each) => `${each.code} ${!names.byChance && 'node' in each ? each.node : ''}`);
  check('blockers', blockers(simulation.end), blockers(verdict));
  const { byChance } = simulation;
  if (byChance !== undefined && byChance.takenFirst.outdated !== byChance.takenLast.outdated) {
    const [most, least] = [byChance.takenFirst.outdated, byChance.takenLast.outdated];
    const { outdated } = verdict.counts;
    if (outdated > most || outdated < least) found.push(`outdated: simulated ${least} to ${most}, real ${outdated}`);
  } else {
    check('budget', simulation.end.budget, verdict.budget);
    check('counts', simulation.end.counts, verdict.counts);
    check('end', shapeOf(simulation.final, names), shapeOf(final, names));
  }
  const changes = scenario.changes?.length ?? 0;
  // A change may meet the controller anywhere in a wave, and so come on top of what the wave takes away.
  const most = simulation.lowest.unavailableNodes.length + changes;
  if (mostUnavailable > most) found.push(`unavailable: simulated at most ${most}, real ${mostUnavailable}`);
  const surges = simulation.waves.map(({ create }) => create.filter(({ reason }) => reason !== 'missing').length);
  const surge = Math.max(0, ...surges);
  if (mostSurging > surge) found.push(`surging: simulated at most ${surge}, real ${mostSurging}`);
  // Never done or stuck too early. That a Pod takes too long, or becomes available, no event shows.
  const path = verdicts.filter((each) => each !== 'progressing');
  const isOne = path.length === 0 || (path.length === 1 && path[0] === simulation.end.verdict);
  if (changes === 0 && !isOne) found.push(`verdicts on the way: ${verdicts.join(', ')}`);
  // What requests and caches take comes on top of the model.
  const longest = simulation.seconds.to + SLACK_SECONDS;
  if (seconds > longest && !played.isWoken && byChance === undefined)
    found.push(`seconds: simulated at most ${longest}, real ${seconds}`);
  return found;
}

async function judge(scenario: Scenario, id: string): Promise<void> {
  try {
    const played = await play(api, scenario, id);
    const found = disagreements(scenario, played);
    if (found.length === 0) passed++;
    else failed++;
    console.log(
      `${found.length === 0 ? 'ok  ' : 'FAIL'} ${scenario.name} (at rest after ${played.seconds.toFixed(1)} s): ${explainSimulation(played.simulation)}`,
    );
    if (played.isWoken) console.log('     The controller had to be woken: it did not look again by itself');
    if (played.simulation.sticksAt !== undefined) console.log(`     ${explainRollout(played.simulation.end)}`);
    for (const each of found) console.log(`     ${each}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${scenario.name}: ${error instanceof Error ? error.message : error}`);
  }
}

const waiting = scenarios.map((scenario, at) => ({ scenario, id: `s${at + 1}-${run}` }));
async function work(): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await judge(next.scenario, next.id);
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
