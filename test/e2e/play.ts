import { computeHash } from '../../src/core/go/compute-hash.ts';
import { parseNode } from '../../src/core/parse/parse-node.ts';
import { daemonPodOf } from '../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../src/core/placement/node-index.ts';
import { place } from '../../src/core/placement/place.ts';
import { diffPodSet, type PodSetSnapshot } from '../../src/core/pod-set/diff-pod-set.ts';
import { isReady } from '../../src/core/pod-set/is-ready.ts';
import { parseControllerRevision } from '../../src/core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../src/core/pod-set/parse-pod.ts';
import { parseStoredDaemonSet } from '../../src/core/pod-set/parse-stored-daemon-set.ts';
import type { PodSetDiff } from '../../src/core/pod-set/pod-set-diff.ts';
import type { Result } from '../../src/core/result.ts';
import { availabilityOf } from '../../src/core/rollout/availability.ts';
import { isNodeReady } from '../../src/core/rollout/is-node-ready.ts';
import { DEFAULT_PATIENCE_SECONDS } from '../../src/core/rollout/pod-blockers.ts';
import { rolloutVerdict } from '../../src/core/rollout/rollout-verdict.ts';
import { simulateRollout } from '../../src/core/rollout/simulate-rollout.ts';
import type { ClusterChange, RolloutModel, RolloutSimulation } from '../../src/core/rollout/simulation.ts';
import type { Api, Json } from './api.ts';
import type { Change, Scenario } from './scenarios.ts';

export interface Played {
  readonly simulation: RolloutSimulation;
  /** The cluster at its end. */
  readonly final: PodSetSnapshot;
  readonly nodesNotReady: ReadonlySet<string>;
  /** The most Nodes that were seen without an available Pod, and the most that surge, at any moment of the watch. */
  readonly mostUnavailable: number;
  readonly mostSurging: number;
  /** The verdicts of the watch, each where it differs from the one before. */
  readonly verdicts: readonly string[];
  /** The controller left off with work to do, until its DaemonSet was touched. */
  readonly isWoken: boolean;
  readonly names: Names;
  /** From the last change until all was as it stayed. */
  readonly seconds: number;
}

const APP = 'agent';
const DEADLINE_MS = 150_000;
/** How long the end must stay the end. */
const CALM_MS = 4_000;

/** Plays the scenario on the real cluster in a namespace of its own, and simulates it from the snapshot before the change. */
export async function play(api: Api, scenario: Scenario, id: string): Promise<Played> {
  const pool = poolOf(api, id);
  await api.post('/api/v1/namespaces', { metadata: { name: id } });
  for (const node of scenario.nodes) await pool.join(node);
  await api.post(pool.daemonSets, daemonSetOf(id, scenario));
  const count = scenario.nodes.length;
  await until(() => isDone(pool, count), `${scenario.name}: the first Pods`);
  if (scenario.rollsBack === true) {
    for (const image of ['agent:2', 'agent:1', 'agent:2', 'agent:3']) await roll(pool, image, count);
  }
  for (const change of scenario.before ?? []) await pool.change(change);
  // The status settles, and with it the controller.
  await pause(scenario.before === undefined ? 200 : 3000);

  const before = await pool.read();
  let { daemonSet, nodes } = before;
  const seen = { mostUnavailable: 0, mostSurging: 0, verdicts: [] as string[] };
  const pods = new Map(before.pods.map((pod) => [nameOf(pod), pod]));
  const events: { readonly type: string; readonly pod: Json }[] = [];
  let isChanged = false;
  const look = () => {
    // What is seen before the answer to the change belongs to the new template, too.
    for (const { type, pod } of isChanged ? events.splice(0) : []) {
      if (type === 'DELETED') pods.delete(nameOf(pod));
      else pods.set(nameOf(pod), pod);
      const snapshot = snapshotOf({ ...before, daemonSet, nodes, pods: [...pods.values()] });
      const diff = diffPodSet(snapshot);
      const verdict = verdictOf(snapshot, diff, nodes);
      if (seen.verdicts.at(-1) !== verdict) seen.verdicts.push(verdict);
      seen.mostUnavailable = Math.max(seen.mostUnavailable, availabilityOf(diff).unavailableNodes.length);
      seen.mostSurging = Math.max(seen.mostSurging, surgingNodes(diff));
    }
  };
  const watches = [
    await api.watch(`/api/v1/namespaces/${id}/pods`, (type, pod) => {
      events.push({ type, pod });
      look();
    }),
    await api.watch(`/api/v1/nodes?labelSelector=pool%3D${id}`, (type, node) => {
      const others = nodes.filter((each) => nameOf(each) !== nameOf(node));
      nodes = type === 'DELETED' ? others : [...others, node];
    }),
  ];
  try {
    daemonSet = await api.patch(pool.daemonSet, { spec: scenario.patch ?? newTemplate(scenario, id) });
    isChanged = true;
    look();
    const snapshot = snapshotOf({ ...before, daemonSet });
    const simulation = simulateRollout(snapshot, modelOf(scenario, before.nodes, id));
    let isByChance = false;
    for (const { afterReady, do: change } of scenario.changes ?? []) {
      await until(async () => (await readyOf(pool, snapshot)) >= afterReady, `${scenario.name}: ${afterReady} ready`);
      // One that chance has left alone so far; whichever it is, the others are alike.
      const isThere = before.nodes.some((node) => nameOf(node) === `${id}-${change.node}`);
      const node = isThere ? await untouchedNode(pool, `${id}-${change.node}`, before) : change.node;
      isByChance ||= node !== change.node;
      await pool.change({ ...change, node });
    }
    const hasChoices = simulation.waves.some(({ choices }) => choices.length > 0);
    const names = {
      before: new Set(before.pods.map(nameOf)),
      byChance: isByChance || (hasChoices && simulation.end.verdict === 'stuck'),
    };
    const begun = Date.now();
    const { objects: final, isWoken } = await calm(pool, simulation.final, names);
    const seconds = (Date.now() - begun - CALM_MS) / 1000;
    const nodesNotReady = new Set(final.nodes.filter((node) => !isNodeReady(node)).map(nameOf));
    return { simulation, final: snapshotOf(final), nodesNotReady, ...seen, isWoken, names, seconds };
  } finally {
    for (const watch of watches) watch.close();
    await pool.remove();
  }
}

/** That Node if it has its Pod of the beginning and no other, else another such. */
async function untouchedNode(pool: Pool, wanted: string, before: Objects): Promise<string> {
  const old = new Set(before.pods.map(nameOf));
  const { pods } = snapshotOf(await pool.read());
  const names = before.nodes.map(nameOf).filter((node) => {
    const own = pods.filter(({ nodeName, pinnedTo }) => nodeName === node || pinnedTo === node);
    return (
      own.length === 1 && own.every(({ name, deletionTimestamp }) => old.has(name) && deletionTimestamp === undefined)
    );
  });
  const chosen = names.includes(wanted) ? wanted : names[0];
  if (chosen === undefined) throw new Error('No Node is left with its Pod of the beginning');
  return chosen.slice(chosen.lastIndexOf('-') + 1);
}

/** The generation counts as observed: the watch is of Pods, and shows that before the status does. */
function verdictOf({ daemonSet, pods, now }: PodSetSnapshot, diff: PodSetDiff, nodes: readonly Json[]): string {
  const observed = { ...daemonSet, status: { ...daemonSet.status, observedGeneration: daemonSet.generation } };
  const nodesNotReady = new Set(nodes.filter((node) => !isNodeReady(node)).map(nameOf));
  const patienceSeconds = DEFAULT_PATIENCE_SECONDS;
  const evidence = { now, pods, nodesNotReady, troubles: new Map(), quotasLeavingNoPod: [], patienceSeconds };
  return rolloutVerdict(diff, observed, evidence).verdict;
}

/**
 * How many Nodes have an old Pod and a new one that is not available. Where the new one is, the old one is as good as
 * gone: one sync may create the next new Pods just before it deletes such old ones, so that more than maxSurge Nodes
 * have two Pods for a moment (daemon_controller.go:1037).
 */
function surgingNodes({ nodes, pods }: PodSetDiff): number {
  const staying = new Map(pods.filter(({ terminating }) => !terminating).map((pod) => [pod.name, pod]));
  return nodes.filter((node) => {
    const own = node.pods.flatMap((name) => staying.get(name) ?? []);
    return own.length > 1 && !own.some(({ updated, available }) => updated && available);
  }).length;
}

/** What the end is compared by: the Pods without their names, the revisions, the status, and which Pods have stayed. */
export function shapeOf({ daemonSet, pods, revisions }: PodSetSnapshot, names: Names) {
  const told = pods.map(({ name, nodeName, labels, ready, deletionTimestamp }) => {
    const where = names.byChance ? '' : nodeName;
    const state = [
      ready?.isTrue === true ? 'ready' : 'not ready',
      deletionTimestamp === undefined ? '' : 'terminating',
    ];
    const stayed = !names.before.has(name) ? 'new' : names.byChance ? 'stayed' : name;
    return [where, labels['controller-revision-hash'], ...state, stayed].join(' ');
  });
  return {
    pods: told.sort(),
    revisions: revisions.map(({ name, revision }) => `${name} ${revision}`).sort(),
    status: daemonSet.status,
  };
}

export interface Names {
  /** Of the Pods at the beginning. */
  readonly before: ReadonlySet<string>;
  /** It sticks where chance has decided which Nodes are done: Nodes and Pods are counted, not named. */
  readonly byChance: boolean;
}

interface Objects {
  readonly daemonSet: Json;
  readonly nodes: readonly Json[];
  readonly pods: readonly Json[];
  readonly revisions: readonly Json[];
}

function snapshotOf({ daemonSet: stored, nodes, pods, revisions }: Objects): PodSetSnapshot {
  const daemonSet = read(parseStoredDaemonSet(stored));
  return {
    daemonSet,
    placement: place(
      daemonPodOf(daemonSet, { comparisonOperators: false }),
      indexNodes(nodes.map((node) => read(parseNode(node)))),
    ),
    pods: pods.map((pod) => read(parsePod(pod))),
    revisions: revisions.map((revision) => read(parseControllerRevision(revision))),
    now: Date.now(),
    hashOf: (template, collisionCount) => computeHash(template, collisionCount, '1.37'),
  };
}

function read<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`Cannot read an object of the cluster: ${JSON.stringify(result.error)}`);
}

/** kwok makes Pods ready after a second, and stops them at once. */
function modelOf(scenario: Scenario, nodes: readonly Json[], id: string): RolloutModel {
  return {
    secondsToReady: { from: 1, to: 3 },
    secondsToStop: { from: 0, to: 0 },
    secondsToCollect: { from: 40, to: 60 },
    neverReadyOn: new Set((scenario.neverReadyOn ?? []).map((node) => `${id}-${node}`)),
    nodesNotReady: new Set(nodes.filter((node) => !isNodeReady(node)).map(nameOf)),
    waveLimit: 100,
    changes: (scenario.changes ?? []).map((change) => clusterChange(change, id)),
  };
}

function clusterChange({ atWave, do: change }: Change, id: string): ClusterChange {
  const name = `${id}-${change.node}`;
  switch (change.kind) {
    case 'join':
      return { atWave, kind: 'nodeJoins', node: { name, labels: { pool: id }, taints: [] } };
    case 'leave':
      return { atWave, kind: 'nodeLeaves', name };
    case 'fallSilent':
      return { atWave, kind: 'nodeUnreachable', name };
    case 'taint':
      return { atWave, kind: 'nodeTainted', name, taints: [{ key: 'e2e', value: '', effect: change.effect }] };
    case 'deletePod':
      return { atWave, kind: 'podsDeleted', nodes: [name] };
  }
}

type Pool = ReturnType<typeof poolOf>;

/** The Nodes and objects of one scenario. */
function poolOf(api: Api, id: string) {
  const daemonSets = `/apis/apps/v1/namespaces/${id}/daemonsets`;
  const daemonSet = `${daemonSets}/${APP}`;
  const pods = `/api/v1/namespaces/${id}/pods`;
  const nodes = `/api/v1/nodes?labelSelector=pool%3D${id}`;
  const podsOf = (node: string) => api.list(`${pods}?fieldSelector=spec.nodeName%3D${id}-${node}`);
  const pool = {
    daemonSets,
    daemonSet,
    patch: (body: object) => api.patch(daemonSet, body),
    async join(node: string): Promise<void> {
      const name = `${id}-${node}`;
      await api.post('/api/v1/nodes', { metadata: { name, labels: { pool: id, 'everynode.test/kubelet': 'up' } } });
    },
    async change(change: Change['do']): Promise<void> {
      const path = `/api/v1/nodes/${id}-${change.node}`;
      if (change.kind === 'join') await pool.join(change.node);
      if (change.kind === 'leave') await api.delete(path);
      if (change.kind === 'taint') await api.patch(path, { spec: { taints: [{ key: 'e2e', effect: change.effect }] } });
      if (change.kind === 'fallSilent') {
        // kwok lets go of the Node; the rest the node lifecycle controller does, once it misses the heartbeats.
        await api.patch(path, { metadata: { labels: { 'everynode.test/kubelet': null } } });
        await until(async () => !isNodeReady(await api.get(path)), 'a Node that is not ready');
        await until(
          async () => (await podsOf(change.node)).every((pod) => !isReady(read(parsePod(pod)))),
          'its Pods to be not ready',
        );
      }
      if (change.kind === 'deletePod') {
        for (const pod of await podsOf(change.node)) await api.delete(`${pods}/${nameOf(pod)}`);
      }
    },
    async read(): Promise<Objects> {
      const [set, nodeList, podList, revisions] = await Promise.all([
        api.get(daemonSet),
        api.list(nodes),
        api.list(pods),
        api.list(`/apis/apps/v1/namespaces/${id}/controllerrevisions`),
      ]);
      return { daemonSet: set, nodes: nodeList, pods: podList, revisions };
    },
    async remove(): Promise<void> {
      await api.delete(daemonSet);
      for (const node of await api.list(nodes)) await api.delete(`/api/v1/nodes/${nameOf(node)}`);
      for (const pod of await api.list(pods)) await api.delete(`${pods}/${nameOf(pod)}?gracePeriodSeconds=0`);
    },
  };
  return pool;
}

function daemonSetOf(id: string, { spec }: Scenario): object {
  const labels = { app: APP };
  const template = {
    metadata: { labels },
    spec: { nodeSelector: { pool: id }, containers: [{ name: APP, image: 'agent:1' }] },
  };
  return { metadata: { name: APP, namespace: id }, spec: { selector: { matchLabels: labels }, template, ...spec } };
}

function newTemplate({ neverReadyOn = [], rollsBack = false }: Scenario, id: string): object {
  const annotations = { 'everynode.test/never-ready-on': neverReadyOn.map((node) => `${id}-${node}`).join(',') };
  return {
    template: {
      metadata: { annotations: neverReadyOn.length === 0 ? {} : annotations },
      ...imageSpec(rollsBack ? 'agent:1' : 'agent:new'),
    },
  };
}

function imageSpec(image: string): object {
  return { spec: { containers: [{ name: APP, image }] } };
}

async function roll(pool: Pool, image: string, count: number): Promise<void> {
  await pool.patch({ spec: { template: imageSpec(image) } });
  await until(() => isDone(pool, count), `rollout of ${image}`);
}

/** `count` Nodes have their Pods. Lists may be behind, as the status may: each alone proves nothing. */
async function isDone(pool: Pool, count: number): Promise<boolean> {
  const { daemonSet, pods } = snapshotOf(await pool.read());
  const { observedGeneration, desiredNumberScheduled, updatedNumberScheduled, numberAvailable } = daemonSet.status;
  const counts = [
    desiredNumberScheduled,
    updatedNumberScheduled,
    numberAvailable,
    pods.length,
    pods.filter(isReady).length,
  ];
  return observedGeneration === daemonSet.generation && counts.every((each) => each === count);
}

async function readyOf(pool: Pool, { hashOf, daemonSet }: PodSetSnapshot): Promise<number> {
  const hash = hashOf(daemonSet.templateManifest, daemonSet.status.collisionCount);
  const { pods } = snapshotOf(await pool.read());
  return pods.filter(({ labels, ready }) => labels['controller-revision-hash'] === hash && ready?.isTrue === true)
    .length;
}

interface Calm {
  readonly objects: Objects;
  readonly isWoken: boolean;
}

/**
 * The cluster once it has the wanted shape, or none that changes any more, and has kept it for a while. It happens, if
 * seldom, that the controller does not look again although a Pod has become available; then it is woken.
 */
async function calm(pool: Pool, wanted: PodSetSnapshot, names: Names): Promise<Calm> {
  const text = JSON.stringify(shapeOf(wanted, names));
  const deadline = Date.now() + DEADLINE_MS;
  let last = '';
  let since = Date.now();
  let isWoken = false;
  for (;;) {
    const objects = await pool.read();
    const snapshot = snapshotOf(objects);
    const shape = JSON.stringify(shapeOf(snapshot, names));
    if (shape !== last) since = Date.now();
    last = shape;
    const calmed = Date.now() - since;
    if (calmed > (shape === text ? CALM_MS : 70_000) || Date.now() > deadline) return { objects, isWoken };
    const { create, delete: deletions } = diffPodSet(snapshot);
    if (calmed > 30_000 && !isWoken && create.length + deletions.length > 0) {
      isWoken = true;
      await pool.patch({ metadata: { annotations: { woken: 'yes' } } });
    }
    await pause(300);
  }
}

async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + DEADLINE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await pause(150);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function nameOf(object: Json): string {
  return (object['metadata'] as { readonly name: string }).name;
}
