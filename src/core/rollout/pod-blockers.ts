import type { Pod } from '../pod-set/pod.ts';
import type { PodFact, PodSetDiff } from '../pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import type { Timestamp } from '../pod-set/timestamp.ts';
import type { PodBlocker } from './blocker.ts';
import { isOnRequest } from './is-on-request.ts';
import type { PodTrouble } from './pod-trouble.ts';
import { podsOfNodes } from './pods-of-nodes.ts';
import { rolloutCounts } from './rollout-counts.ts';

/** What the verdict goes by beside the diff: it tells what takes its time from what never ends. */
export interface Evidence {
  readonly now: Timestamp;
  /** Of the snapshot the diff was made from. */
  readonly pods: readonly Pod[];
  /** Names of the Nodes whose kubelet is down. */
  readonly nodesNotReady: ReadonlySet<string>;
  /** By Pod name: why it does not become ready. */
  readonly troubles: ReadonlyMap<string, PodTrouble>;
  /** Names of the ResourceQuotas under which no Pod can be created. */
  readonly quotasLeavingNoPod: readonly string[];
  /** How long a Pod may take to become ready, or to stop, before that counts as lasting. */
  readonly patienceSeconds: number;
}

/** As long as a Deployment waits for progress by default (apps/v1/defaults.go: progressDeadlineSeconds). */
export const DEFAULT_PATIENCE_SECONDS = 600;

/** What each Node waits for; what the next sync deletes or creates is no blocker. */
export function podBlockers(diff: PodSetDiff, daemonSet: StoredDaemonSet, evidence: Evidence): PodBlocker[] {
  const podOf = new Map(evidence.pods.map((pod) => [pod.name, pod]));
  const judge: Judge = { daemonSet, evidence, podOf, touched: new Set(diff.delete.map(({ pod }) => pod)) };
  const toCreate = new Set(diff.create.map(({ node }) => node));
  const verdicts = new Map(diff.nodes.map(({ name, verdict }) => [name, verdict]));
  const holdsOthersUp = !isOnRequest(daemonSet) && rolloutCounts(diff).outdated > 0;
  const blockers: PodBlocker[] = [];
  for (const [node, pods] of podsOfNodes(diff)) {
    const verdict = verdicts.get(node);
    if (verdict === 'shouldRun') {
      if (pods.length === 0 && !toCreate.has(node)) blockers.push({ code: 'podMissing', node, lasting: false });
      blockers.push(...pods.flatMap((pod) => blockerOf(pod, node, judge)));
    } else if (holdsOthersUp) {
      // Its Pod counts against maxUnavailable all the same: the map of Pods holds every Node (daemon/update.go:74).
      const found = pods.flatMap((pod) => blockerOf(pod, node, judge));
      blockers.push(...(verdict === undefined ? found.map(({ node, pod }) => onGoneNode(node, pod)) : found));
    }
  }
  return blockers.sort((a, b) => (a.node < b.node ? -1 : Number(a.node > b.node)));
}

function onGoneNode(node: string, pod: string): PodBlocker {
  return { code: 'podOnGoneNode', node, pod, lasting: false };
}

interface Judge {
  readonly daemonSet: StoredDaemonSet;
  readonly evidence: Evidence;
  readonly podOf: ReadonlyMap<string, Pod>;
  /** Pods that the next sync deletes. */
  readonly touched: ReadonlySet<string>;
}

type BlockerOfPod = Exclude<PodBlocker, { readonly code: 'podMissing' }>;

function blockerOf(fact: PodFact, node: string, { daemonSet, evidence, podOf, touched }: Judge): BlockerOfPod[] {
  const { now, nodesNotReady, troubles, patienceSeconds } = evidence;
  const pod = fact.name;
  const { ready, creationTimestamp, deletionTimestamp } = podOf.get(pod) as Pod;
  const nodeIsReady = !nodesNotReady.has(node);
  // What has no time is taken to have begun just now.
  const isOverdue = (since: Timestamp | undefined) => now >= (since ?? now) + patienceSeconds * 1000;
  if (fact.terminating) {
    // Only the kubelet says that a Pod has stopped.
    return [{ code: 'podTerminating', node, pod, nodeIsReady, lasting: !nodeIsReady || isOverdue(deletionTimestamp) }];
  }
  // Of several that failed one goes a sync; the others follow.
  if (touched.has(pod) || fact.reason === 'failed') return [];
  if (fact.reason === 'backoff') return [{ code: 'podInBackoff', node, pod, lasting: false }];
  if (!fact.ready) {
    const trouble = troubles.get(pod);
    const lasting = !nodeIsReady || trouble !== undefined || isOverdue(ready?.lastTransitionTime ?? creationTimestamp);
    return [{ code: 'podNotReady', node, pod, nodeIsReady, trouble, lasting }];
  }
  if (!fact.available) {
    const since = ready?.lastTransitionTime;
    const availableAt = since === undefined ? undefined : since + daemonSet.minReadySeconds * 1000;
    return [{ code: 'podNotAvailable', node, pod, availableAt, lasting: availableAt === undefined }];
  }
  if (fact.updated || !isOnRequest(daemonSet)) return [];
  return [{ code: 'podOutdated', node, pod, lasting: true }];
}
