import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ControllerRevision } from '../../../src/core/pod-set/controller-revision.ts';
import type { Pod } from '../../../src/core/pod-set/pod.ts';
import type { PodSetDiff } from '../../../src/core/pod-set/pod-set-diff.ts';
import { daemonSet, diff, node, OWNER, oldRevision, type Parts, pinned, pod, revision, rolling } from './build.ts';

const NODES = ['n1', 'n2', 'n3', 'n4', 'n5'];
const TAINTS = [[], [], [], [{ key: 'drain', effect: 'NoSchedule' }], [{ key: 'drain', effect: 'NoExecute' }]];

const nodes = fc.tuple(...NODES.map((name) => fc.constantFrom(...TAINTS).map((taints) => node(name, taints))));

const podParts = fc.record({
  node: fc.constantFrom(...NODES),
  hash: fc.constantFrom('now', 'old', 'older', ''),
  ready: fc.boolean(),
  phase: fc.constantFrom('Running', 'Running', 'Running', 'Pending', 'Succeeded', 'Failed'),
  owners: fc.constantFrom([OWNER], [OWNER], [OWNER], [], [{ ...OWNER, uid: 'x' }]),
  created: fc.constantFrom('2026-01-01T09:00:00Z', '2026-01-01T09:00:01Z', '2026-01-01T09:00:02Z'),
  bound: fc.boolean(),
  app: fc.constantFrom('ds', 'ds', 'ds', 'ds', 'else'),
});

const pods = fc.array(podParts, { maxLength: 9 }).map((list) =>
  list.map(({ bound, app, ...parts }, at) =>
    pod(`p${at}`, {
      ...parts,
      labels: { app, 'controller-revision-hash': parts.hash },
      ...(bound ? {} : { spec: pinned(parts.node) }),
    }),
  ),
);

const revisions = fc.subarray([
  revision('ds-now', { revision: 2 }),
  revision('twin', { hash: 'twin', revision: 2 }),
  oldRevision('old', { revision: 1 }),
  oldRevision('older', { revision: 3 }),
  oldRevision('orphan', { metadata: { ownerReferences: [] } }),
]);

const amount = fc.constantFrom(1, 2, '20%', '50%', '100%');
const strategy = fc.oneof(
  amount.map((maxUnavailable) => rolling({ maxUnavailable })),
  amount.map((maxSurge) => rolling({ maxSurge, maxUnavailable: 0 })),
  fc.constant({ updateStrategy: { type: 'OnDelete' } }),
);

const parts = fc
  .record({ nodes, pods, revisions, spec: strategy, revisionHistoryLimit: fc.constantFrom(0, 1, 10) })
  .map(({ spec, revisionHistoryLimit, ...rest }) => ({
    ...rest,
    daemonSet: daemonSet({ spec: { ...spec, revisionHistoryLimit } }),
  }));

test('the order of what is given never matters', () => {
  fc.assert(
    fc.property(parts, fc.infiniteStream(fc.nat()), (given, numbers) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((item) => ({ item, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ item }) => item);
      const shuffled = {
        ...given,
        nodes: shuffle(given.nodes),
        pods: shuffle(given.pods),
        revisions: shuffle(given.revisions),
      };
      expect(diff(shuffled)).toEqual(diff(given));
    }),
  );
});

test('no more available Pods are deleted for a new template than may be unavailable', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const found = diff(given);
      const taken = found.delete.filter(({ reason }) => reason === 'outdated').length;
      expect(taken).toBeLessThanOrEqual(found.rollingUpdate?.maxUnavailable ?? 0);
    }),
  );
});

test('a choice is one: fewer than there are, and the diff holds as many of them', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const found = diff(given);
      const taken = { create: found.create.map((each) => each.node), delete: found.delete.map((each) => each.pod) };
      for (const { action, pick, from } of found.choices) {
        expect(pick).toBeGreaterThan(0);
        expect(pick).toBeLessThan(from.length);
        if (action !== 'create' && action !== 'delete') continue;
        expect(taken[action].filter((name) => from.includes(name)).length).toBe(pick);
      }
    }),
  );
});

/*
 * All Pods at once may be replaced (100 % would be too few: one that only a NoSchedule taint makes unwanted uses up
 * budget, too), and one Pod at most has failed on a Node. Then a sync removes what is wrong, the next creates what was
 * missing or freed, the next removes what is old, and the last creates what replaces it.
 */
test('applied, a diff leads to one without actions within four syncs, and stays there', () => {
  const quick = fc.constantFrom(
    rolling({ maxUnavailable: NODES.length }),
    rolling({ maxSurge: NODES.length, maxUnavailable: 0 }),
    { updateStrategy: { type: 'OnDelete' } },
  );
  fc.assert(
    fc.property(nodes, pods, revisions, quick, (on, there, history, spec) => {
      const of = daemonSet({ spec });
      const oneFailed = there.filter(
        ({ phase, nodeName, pinnedTo }, at) =>
          phase !== 'Failed' ||
          !there
            .slice(0, at)
            .some((other) => other.phase === 'Failed' && (other.nodeName || other.pinnedTo) === (nodeName || pinnedTo)),
      );
      let given: Parts & { pods: readonly Pod[]; revisions: readonly ControllerRevision[] } = {
        daemonSet: of,
        nodes: on,
        pods: oneFailed,
        revisions: history,
      };
      for (let sync = 0; sync < 4; sync++) given = applied(given, diff(given), sync);
      for (let sync = 4; sync < 6; sync++) {
        const found = diff(given);
        expect({ ...actionsOf(found), result: found.result.kind }).toEqual({ ...NO_ACTIONS, result: 'synced' });
        given = applied(given, found, sync);
      }
    }),
  );
});

const NO_ACTIONS = {
  create: [],
  delete: [],
  adopt: [],
  release: [],
  relabel: [],
  revisions: [],
  revisionsAdopted: [],
  revisionsReleased: [],
};

function actionsOf({
  create,
  delete: deletions,
  adopt,
  release,
  relabel,
  revisions: changes,
  revisionsAdopted,
  revisionsReleased,
}: PodSetDiff) {
  return {
    create,
    delete: deletions,
    adopt,
    release,
    relabel,
    revisions: changes,
    revisionsAdopted,
    revisionsReleased,
  };
}

/** The snapshot after the sync, with all Pods ready. */
function applied<T extends Parts & { pods: readonly Pod[]; revisions: readonly ControllerRevision[] }>(
  given: T,
  found: PodSetDiff,
  sync: number,
): T {
  const hash = found.updateRevision?.hash ?? '';
  const owner = [{ kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true }];
  const deleted = new Set(found.delete.map((each) => each.pod));
  const kept = given.pods
    .filter(({ name }) => !deleted.has(name))
    .map((each) => ({
      ...each,
      ready: { isTrue: true, lastTransitionTime: 0 },
      ownerReferences: found.adopt.includes(each.name)
        ? owner
        : found.release.includes(each.name)
          ? []
          : each.ownerReferences,
      labels: found.relabel.includes(each.name) ? { ...each.labels, 'controller-revision-hash': hash } : each.labels,
    }));
  const created = found.create.map((each) => pod(`new-${sync}-${each.node}`, { node: each.node, hash }));
  let revisionsAfter = given.revisions.map((each) => ({
    ...each,
    ownerReferences: found.revisionsAdopted.includes(each.name) ? owner : each.ownerReferences,
  }));
  for (const change of found.revisions) {
    if (change.action === 'delete') revisionsAfter = revisionsAfter.filter(({ name }) => name !== change.name);
    else if (change.action === 'create')
      revisionsAfter.push(revision(change.name, { hash, revision: change.revision }));
    else
      revisionsAfter = revisionsAfter.map((each) =>
        each.name === change.name ? { ...each, revision: change.revision } : each,
      );
  }
  return { ...given, pods: [...kept, ...created], revisions: revisionsAfter };
}
