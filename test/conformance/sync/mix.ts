import type { PodSetDiff } from '../../../src/core/pod-set/pod-set-diff.ts';

/** What a run was made of, as how many snapshots had each thing: one that never happens proves nothing about it. */
export interface Mix {
  cases: number;
  readonly counts: Map<string, number>;
}

export function emptyMix(): Mix {
  return { cases: 0, counts: new Map() };
}

export function countDiff(mix: Mix, diff: PodSetDiff): void {
  mix.cases += 1;
  for (const thing of new Set(thingsOf(diff))) mix.counts.set(thing, (mix.counts.get(thing) ?? 0) + 1);
}

export function mixText({ counts }: Mix): string {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([thing, count]) => `${thing} ${count}`)
    .join(', ');
}

function thingsOf(diff: PodSetDiff): string[] {
  const { result } = diff;
  const cause =
    result.kind === 'gaveUp'
      ? `gaveUp ${result.error.code}`
      : result.kind === 'ignored'
        ? `ignored ${result.cause}`
        : 'synced';
  const has = (thing: string, list: readonly unknown[]) => (list.length > 0 ? [thing] : []);
  return [
    cause,
    ...diff.create.map(({ reason }) => `create ${reason}`),
    ...diff.delete.map(({ reason }) => `delete ${reason}`),
    ...diff.choices.map(({ action, reason }) => `choice ${action} ${reason}`),
    ...diff.revisions.map(({ action }) => `revision ${action}`),
    ...has('adopt', diff.adopt),
    ...has('release', diff.release),
    ...has('relabel', diff.relabel),
    ...has('revisionsAdopted', diff.revisionsAdopted),
    ...has('revisionsReleased', diff.revisionsReleased),
    ...(diff.rollingUpdate === undefined
      ? []
      : [diff.rollingUpdate.maxSurge === 0 ? 'rolls without surge' : 'rolls with surge']),
    ...(diff.status?.written === false ? ['status kept'] : []),
    ...(diff.updateRevision?.exists === false ? ['revision is new'] : []),
    ...diff.nodes.map(({ state }) => `node ${state}`),
    ...diff.pods.map(({ reason }) => `pod ${reason}`),
  ];
}
