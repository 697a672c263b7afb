import { diffPodSet, type PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import { applyDiff } from './apply-diff.ts';
import { availabilityOf, lower } from './availability.ts';
import { changeCluster } from './change-cluster.ts';
import { chooseOtherwise, type Preference } from './choose-otherwise.ts';
import { isAtRest } from './is-at-rest.ts';
import { passTime } from './pass-time.ts';
import { type RolloutVerdict, rolloutVerdict } from './rollout-verdict.ts';
import { settle } from './settle.ts';
import type { Pace, SimulatedCluster } from './simulated-cluster.ts';
import type { Availability, ClusterChange, RolloutModel, RolloutSimulation, Wave } from './simulation.ts';

/** No simulation goes on for longer than that. */
export const WAVE_LIMIT = 1000;
const SYNC_LIMIT = 10_000;

/** A Pod that becomes ready within a minute of its creation, and stops within the default grace period. */
export const DEFAULT_MODEL: RolloutModel = {
  secondsToReady: { from: 5, to: 60 },
  secondsToStop: { from: 0, to: 30 },
  // The collector looks every 20 seconds for Nodes gone for 40 (podgc/gc_controller.go:53).
  secondsToCollect: { from: 40, to: 60 },
  neverReadyOn: new Set(),
  nodesNotReady: new Set(),
  changes: [],
  waveLimit: WAVE_LIMIT,
};

/** How the rollout goes on from the snapshot, wave by wave, until the cluster is at rest. */
export function simulateRollout(snapshot: PodSetSnapshot, model: RolloutModel): RolloutSimulation {
  const slow = run(snapshot, model, { pace: 'to' });
  const fast = run(snapshot, model, { pace: 'from' });
  // Waves are those of the slow case; when all take their time alike, the fast one has the same.
  const waves = slow.waves.map((wave, at) => {
    const from = fast.waves[at]?.startsAfterSeconds ?? fast.seconds;
    return { ...wave, startsAfterSeconds: { from, to: wave.startsAfterSeconds } };
  });
  const { verdict } = slow.end;
  const nodes = slow.end.blockers.flatMap((blocker) => ('node' in blocker ? [blocker.node] : []));
  return {
    waves,
    ended: slow.ended,
    seconds: { from: fast.seconds, to: slow.seconds },
    lowest: slow.lowest,
    end: slow.end,
    sticksAt: verdict === 'stuck' ? { wave: waves.length, nodes: [...new Set(nodes)] } : undefined,
    byChance: verdict === 'stuck' ? byChance(snapshot, model, slow) : undefined,
    final: slow.final,
  };
}

/** Taken first, they leave the most Pods outdated, and taken last the fewest; whatever chance takes is between. */
function byChance(snapshot: PodSetSnapshot, model: RolloutModel, slow: Run): RolloutSimulation['byChance'] {
  const silent = model.changes.flatMap((change) => (change.kind === 'nodeUnreachable' ? [change.name] : []));
  const nodes = new Set([...model.neverReadyOn, ...model.nodesNotReady, ...silent]);
  const hasChoices = slow.waves.some(({ choices }) => choices.length > 0);
  if (!hasChoices) return undefined;
  const ending = (come: 'first' | 'last') => {
    const { waves, end } = run(snapshot, model, { pace: 'to', preference: { nodes, come } });
    return { wave: waves.length, outdated: end.counts.outdated };
  };
  return { takenFirst: ending('first'), takenLast: ending('last') };
}

/** Which case is simulated. */
interface Case {
  readonly pace: 'from' | 'to';
  readonly preference?: Preference;
}

interface Run {
  readonly waves: readonly RunWave[];
  readonly ended: RolloutSimulation['ended'];
  readonly seconds: number;
  readonly lowest: RolloutSimulation['lowest'];
  readonly end: RolloutVerdict;
  readonly final: PodSetSnapshot;
}

type RunWave = Omit<Wave, 'startsAfterSeconds'> & { readonly startsAfterSeconds: number };

/** What is gathered on the way. */
interface Journal {
  readonly waves: RunWave[];
  readonly ahead: ClusterChange[];
  /** Pods have been waited for since the last wave: whatever is done next begins another. */
  hasWaited: boolean;
  readonly waveLimit: number;
  syncs: number;
  isOver: boolean;
  lowest: RolloutSimulation['lowest'];
}

function run(snapshot: PodSetSnapshot, model: RolloutModel, of: Case): Run {
  let cluster = begin(snapshot, model, of);
  const journal: Journal = {
    waves: [],
    ahead: model.changes.toSorted((a, b) => a.atWave - b.atWave),
    hasWaited: true,
    waveLimit: Math.min(model.waveLimit, WAVE_LIMIT),
    syncs: 0,
    isOver: false,
    lowest: { ...availabilityOf(diffPodSet(cluster.snapshot)), wave: 0 },
  };
  for (;;) {
    const synced = syncUntilIdle(cluster, journal);
    cluster = synced.cluster;
    if (journal.isOver) return arrive(cluster, journal, { diff: synced.diff, ended: 'limit' });
    const passed = passTime(cluster);
    if (passed !== undefined) {
      cluster = passed.cluster;
      journal.hasWaited ||= passed.steps.has('ready') || passed.steps.has('available');
    } else if (journal.ahead.length > 0) {
      cluster = makeChanges(cluster, journal, (journal.ahead[0] as ClusterChange).atWave);
    } else {
      return arrive(cluster, journal, { diff: synced.diff, ended: 'atRest' });
    }
  }
}

function begin(from: PodSetSnapshot, model: RolloutModel, { pace: which, preference }: Case): SimulatedCluster {
  // A backoff ends before long, and no object tells when.
  const { nodesInBackoff: _, ...kept } = from;
  // Objects keep whole seconds, so that a moment between two would be lost with every Pod.
  const snapshot = { ...kept, now: Math.ceil(from.now / 1000) * 1000 };
  const pace: Pace = {
    secondsToReady: model.secondsToReady[which],
    secondsToStop: model.secondsToStop[which],
    secondsToCollect: model.secondsToCollect[which],
    neverReadyOn: model.neverReadyOn,
    preference,
  };
  const { nodesNotReady } = model;
  const nodes = new Set(snapshot.placement.index.nodes.map(({ name }) => name));
  return settle({ snapshot, nodes, startedAt: snapshot.now, nodesNotReady, leftAt: new Map(), pace });
}

function makeChanges(cluster: SimulatedCluster, journal: Journal, wave: number): SimulatedCluster {
  const { ahead } = journal;
  const due = ahead.filter(({ atWave }) => atWave <= wave);
  if (due.length === 0) return cluster;
  ahead.splice(0, due.length);
  journal.hasWaited = true;
  openWave(cluster, journal, due);
  return settle(due.reduce(changeCluster, cluster));
}

interface Synced {
  readonly cluster: SimulatedCluster;
  readonly diff: PodSetDiff;
}

/** All syncs of one moment. */
function syncUntilIdle(from: SimulatedCluster, journal: Journal): Synced {
  let cluster = from;
  for (;;) {
    const { preference } = cluster.pace;
    const first = diffPodSet(cluster.snapshot);
    const diff = preference === undefined ? first : chooseOtherwise(first, preference);
    observe(availabilityOf(diff), journal);
    if (isAtRest(diff)) return { cluster, diff };
    const movesPods = diff.create.length + diff.delete.length > 0;
    if (movesPods && journal.hasWaited) {
      const changed = makeChanges(cluster, journal, journal.waves.length + 1);
      if (changed !== cluster) {
        cluster = changed;
        continue;
      }
      openWave(cluster, journal, []);
    }
    if (journal.syncs === SYNC_LIMIT) journal.isOver = true;
    if (journal.isOver) return { cluster, diff };
    journal.syncs++;
    if (movesPods) record(diff, journal);
    cluster = settle({ ...cluster, snapshot: applyDiff(cluster.snapshot, diff, 'terminating') });
  }
}

function openWave(
  { snapshot, startedAt }: SimulatedCluster,
  journal: Journal,
  changes: readonly ClusterChange[],
): void {
  const { waves } = journal;
  if (waves.length >= journal.waveLimit) {
    journal.isOver = true;
    return;
  }
  journal.hasWaited = false;
  waves.push({
    number: waves.length + 1,
    startsAfterSeconds: (snapshot.now - startedAt) / 1000,
    changes,
    delete: [],
    create: [],
    choices: [],
    lowest: availabilityOf(diffPodSet(snapshot)),
  });
}

function record(diff: PodSetDiff, { waves }: Journal): void {
  const wave = waves.at(-1) as RunWave;
  waves[waves.length - 1] = {
    ...wave,
    delete: [...wave.delete, ...diff.delete],
    create: [...wave.create, ...diff.create],
    choices: [...wave.choices, ...diff.choices],
  };
}

function observe(availability: Availability, journal: Journal): void {
  const { waves } = journal;
  const wave = waves.at(-1);
  journal.lowest = lower(journal.lowest, { ...availability, wave: waves.length });
  // What is seen after a wait is the beginning of the next wave, not of this one.
  if (wave !== undefined && !journal.hasWaited)
    waves[waves.length - 1] = { ...wave, lowest: lower(wave.lowest, availability) };
}

function arrive(
  cluster: SimulatedCluster,
  { waves, lowest }: Journal,
  { diff, ended }: { readonly diff: PodSetDiff; readonly ended: Run['ended'] },
): Run {
  const { snapshot, startedAt, nodesNotReady } = cluster;
  const { now, pods, daemonSet } = snapshot;
  // At rest, whatever is waited for never comes.
  const patienceSeconds = ended === 'atRest' ? 0 : Infinity;
  const evidence = { now, pods, nodesNotReady, troubles: new Map(), quotasLeavingNoPod: [], patienceSeconds };
  const end = rolloutVerdict(diff, daemonSet, evidence);
  return { waves, ended, seconds: (now - startedAt) / 1000, lowest, end, final: snapshot };
}
