import type { PodFact, PodSetDiff } from '../pod-set/pod-set-diff.ts';
import { podsOfNodes } from './pods-of-nodes.ts';

/** Of the Nodes that want a Pod; a Pod that is terminating is not counted. */
export interface RolloutCounts {
  readonly desired: number;
  /** Have a Pod of the current template. */
  readonly updated: number;
  /** Have one of the current template that is available. */
  readonly updatedAvailable: number;
  /** Have one that is available, whatever its template. */
  readonly available: number;
  /** Have one of an older template. */
  readonly outdated: number;
  /** Have none. */
  readonly missing: number;
}

export function rolloutCounts(diff: PodSetDiff): RolloutCounts {
  const pods = podsOfNodes(diff);
  const wanted = diff.nodes.filter(({ verdict }) => verdict === 'shouldRun');
  const staying = wanted.map(({ name }) =>
    (pods.get(name) as readonly PodFact[]).filter(({ terminating }) => !terminating),
  );
  const having = (found: (pod: PodFact) => boolean) => staying.filter((each) => each.some(found)).length;
  return {
    desired: wanted.length,
    updated: having(({ updated }) => updated),
    updatedAvailable: having(({ updated, available }) => updated && available),
    available: having(({ available }) => available),
    outdated: having(({ updated }) => !updated),
    missing: staying.filter((each) => each.length === 0).length,
  };
}
