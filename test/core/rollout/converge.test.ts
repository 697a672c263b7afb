import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffPodSet, type PodSetSnapshot } from '../../../src/core/pod-set/diff-pod-set.ts';
import type { Pod } from '../../../src/core/pod-set/pod.ts';
import type { PodSetDiff } from '../../../src/core/pod-set/pod-set-diff.ts';
import { applyDiff } from '../../../src/core/rollout/apply-diff.ts';
import { isAtRest } from '../../../src/core/rollout/is-at-rest.ts';
import { rolloutVerdict } from '../../../src/core/rollout/rollout-verdict.ts';
import { daemonSet, node, OWNER, oldRevision, pinned, pod, revision, rolling } from '../pod-set/build.ts';
import { evidence, names, simulate, snapshot } from './build.ts';

const RUNS = { numRuns: 400 };
const NODES = 6;

const strategy = fc.oneof(
  fc.constant({ updateStrategy: { type: 'OnDelete' } }),
  fc.record({ maxUnavailable: fc.constantFrom(1, 2, 3, '10%', '34%', '100%') }).map(rolling),
  fc.record({ maxUnavailable: fc.constant(0), maxSurge: fc.constantFrom(1, 2, '34%', '100%') }).map(rolling),
);

const aDaemonSet = fc
  .record({
    updates: strategy,
    minReadySeconds: fc.constantFrom(0, 0, 30),
    revisionHistoryLimit: fc.constantFrom(0, 1, 10),
  })
  .map(({ updates, ...spec }) => daemonSet({ spec: { ...spec, ...updates } }));

const someNodes = fc
  .array(fc.constantFrom('', '', '', 'NoSchedule', 'NoExecute'), { minLength: NODES, maxLength: NODES })
  .map((effects) => effects.map((effect, at) => node(`n${at + 1}`, effect === '' ? [] : [{ key: 'k', effect }])));

interface Weights {
  readonly hashes: readonly string[];
  readonly phases: readonly string[];
}

function somePods({ hashes, phases }: Weights): fc.Arbitrary<readonly Pod[]> {
  const parts = fc.record({
    // Some on Nodes that are gone.
    on: fc.constantFrom(...names(NODES + 1)),
    hash: fc.constantFrom(...hashes),
    phase: fc.constantFrom(...phases),
    ready: fc.boolean(),
    terminating: fc.constantFrom(false, false, false, true),
    bound: fc.constantFrom(true, true, true, false),
    owners: fc.constantFrom([OWNER], [OWNER], [OWNER], [], [{ kind: 'Other', name: 'o', uid: 'x', controller: true }]),
    age: fc.integer({ min: 10, max: 11 }),
  });
  return fc
    .array(parts, { maxLength: 10 })
    .map((all) =>
      all.map(({ on, bound, age, ...rest }, at) =>
        pod(`p${at}`, { ...rest, spec: bound ? { nodeName: on } : pinned(on), created: `2026-01-01T${age}:00:00Z` }),
      ),
    );
}

const someRevisions = fc.subarray([
  oldRevision('old', { revision: 1 }),
  oldRevision('older', { revision: 1 }),
  oldRevision('orphan', { revision: 3, metadata: { ownerReferences: [] } }),
  oldRevision('stray', { revision: 4, metadata: { labels: { app: 'no' } } }),
  revision('ds-now', { revision: 2 }),
  revision('ds-equal', { revision: 1 }),
]);

function someSnapshot(weights: Weights): fc.Arbitrary<PodSetSnapshot> {
  return fc
    .record({ daemonSet: aDaemonSet, nodes: someNodes, pods: somePods(weights), revisions: someRevisions })
    .map((parts) => snapshot(parts));
}

const ANY = someSnapshot({
  hashes: ['now', 'old', 'old'],
  phases: ['Running', 'Running', 'Running', 'Failed', 'Succeeded'],
});

/** Anything but a status. */
function acts(diff: PodSetDiff): boolean {
  return !isAtRest({ ...diff, status: undefined });
}

function failedTwice({ pods }: PodSetSnapshot): boolean {
  const failed = pods.filter(({ phase }) => phase === 'Failed').map(({ nodeName, pinnedTo }) => nodeName || pinnedTo);
  return new Set(failed).size < failed.length;
}

/*
 * No Pod is out of date, so nothing is to be rolled out, whatever the Pods are doing meanwhile: one pass may delete, the
 * next create, and the third has nothing left to do but to count. More failed Pods on one Node take a pass each.
 */
test('where no rollout is under way, the third pass acts no more, and the fourth changes nothing', () => {
  const current = ANY.map((of) => {
    const { updateRevision } = diffPodSet(of);
    const labels = { app: 'ds', 'controller-revision-hash': updateRevision?.hash ?? '' };
    return { ...of, pods: of.pods.map((each) => ({ ...each, labels })) };
  }).filter((of) => !failedTwice(of));
  fc.assert(
    fc.property(current, (of) => {
      const first = applyDiff(of, diffPodSet(of));
      const second = applyDiff(first, diffPodSet(first));
      const third = diffPodSet(second);
      expect(acts(third)).toBe(false);
      const rest = applyDiff(second, third);
      const fourth = diffPodSet(rest);
      expect(isAtRest(fourth)).toBe(true);
      expect(applyDiff(rest, fourth)).toEqual(rest);
    }),
    RUNS,
  );
});

test('a rollout whose Pods become ready comes to its end, with no outdated Pod left unless the strategy is OnDelete', () => {
  fc.assert(
    fc.property(ANY, (of) => {
      const { ended, waves, end, final } = simulate(of);
      expect(ended).toBe('atRest');
      expect(['complete', 'idle', 'paused']).toContain(end.verdict);
      const last = diffPodSet(final);
      expect(isAtRest(last)).toBe(true);
      // At worst one Pod a wave, and those of the outset may become ready, stop or be collected at moments of their own.
      expect(waves.length).toBeLessThanOrEqual(of.pods.length + NODES + 3);
      const pods = last.pods.filter(({ terminating, reason }) => !terminating && reason === 'outdated');
      if (of.daemonSet.updateStrategy.type === 'RollingUpdate') expect(pods).toEqual([]);
    }),
    RUNS,
  );
});

test('no pass takes more available Pods than maxUnavailable leaves, nor, with surge, one that has no substitute', () => {
  fc.assert(
    fc.property(ANY, (from) => {
      let of = from;
      for (let pass = 0; pass < 6; pass++) {
        const diff = diffPodSet(of);
        const { rollingUpdate } = diff;
        const facts = new Map(diff.pods.map((each) => [each.name, each]));
        const taken = diff.delete.filter((each) => facts.get(each.pod)?.available === true);
        if (rollingUpdate !== undefined && rollingUpdate.maxSurge === 0) {
          const left = Math.max(0, rollingUpdate.maxUnavailable - rollingUpdate.unavailable);
          expect(taken.length).toBeLessThanOrEqual(left);
        }
        if (rollingUpdate !== undefined && rollingUpdate.maxSurge > 0) {
          const bare = taken.filter(
            ({ node: on, reason }) =>
              reason !== 'shouldNotRun' &&
              !diff.pods.some((each) => each.node === on && each.updated && each.available),
          );
          expect(bare).toEqual([]);
        }
        of = applyDiff(of, diff);
      }
    }),
    RUNS,
  );
});

test('the order of Nodes, Pods and revisions never matters', () => {
  const shuffled = ANY.chain((of) => {
    const { nodes } = of.placement.index;
    return fc.record({
      of: fc.constant(of),
      nodes: fc.shuffledSubarray([...nodes], { minLength: nodes.length }),
      pods: fc.shuffledSubarray([...of.pods], { minLength: of.pods.length }),
      revisions: fc.shuffledSubarray([...of.revisions], { minLength: of.revisions.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ of, ...parts }) => {
      const other = snapshot({ ...of, ...parts });
      const diff = diffPodSet(of);
      expect(diffPodSet(other)).toEqual(diff);
      expect(rolloutVerdict(diffPodSet(other), other.daemonSet, evidence(other))).toEqual(
        rolloutVerdict(diff, of.daemonSet, evidence(of)),
      );
      const { final: _, ...simulated } = simulate(of);
      expect(simulate(other)).toMatchObject(simulated);
    }),
    { numRuns: 200 },
  );
});
