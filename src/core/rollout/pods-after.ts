import type { Labels } from '../model/labels.ts';
import { createPod } from '../pod-set/create-pod.ts';
import type { PodSetSnapshot } from '../pod-set/diff-pod-set.ts';
import { HASH_LABEL } from '../pod-set/hash-label.ts';
import { isTerminal } from '../pod-set/is-terminal.ts';
import type { Pod } from '../pod-set/pod.ts';
import type { PodSetDiff } from '../pod-set/pod-set-diff.ts';
import type { StoredDaemonSet } from '../pod-set/stored-daemon-set.ts';
import type { Deleted } from './apply-diff.ts';
import { withOwner, withoutOwner } from './owners-after.ts';

/** Created Pods wait to be bound, as the API server stores them. */
export function podsAfter({ daemonSet, pods, now }: PodSetSnapshot, diff: PodSetDiff, deleted: Deleted): Pod[] {
  const { namespace } = daemonSet;
  const adopted = new Set(diff.adopt);
  const released = new Set(diff.release);
  const relabelled = new Set(diff.relabel);
  const doomed = new Set(diff.delete.map(({ pod }) => pod));
  // Where the sync does not know of an update revision, it relabels none.
  const label = { [HASH_LABEL]: String(diff.updateRevision?.hash) };
  const after: Pod[] = [];
  for (const pod of pods) {
    if (pod.namespace !== namespace) {
      after.push(pod);
      continue;
    }
    let changed = pod;
    if (adopted.has(pod.name)) changed = withOwner(changed, daemonSet);
    if (released.has(pod.name)) changed = withoutOwner(changed, daemonSet);
    if (relabelled.has(pod.name)) changed = { ...changed, labels: { ...changed.labels, ...label } };
    if (!doomed.has(pod.name)) after.push(changed);
    else if (deleted === 'terminating' && takesTimeToStop(pod)) {
      after.push({ ...changed, deletionTimestamp: pod.deletionTimestamp ?? now });
    }
  }
  const taken = new Set(pods.map(({ name }) => name));
  // Kubernetes keeps whole seconds.
  const creationTimestamp = Math.floor(now / 1000) * 1000;
  return [...after, ...createdPods(diff, { daemonSet, taken, creationTimestamp })];
}

/** Those never bound, or stopped already, are removed at once (registry/core/pod/strategy.go: CheckGracefulDelete). */
function takesTimeToStop(pod: Pod): boolean {
  return pod.nodeName !== '' && !isTerminal(pod);
}

interface Creating {
  readonly daemonSet: StoredDaemonSet;
  /** Names in use. */
  readonly taken: ReadonlySet<string>;
  readonly creationTimestamp: number;
}

function createdPods({ create, updateRevision }: PodSetDiff, { daemonSet, taken, creationTimestamp }: Creating): Pod[] {
  if (create.length === 0 || updateRevision === undefined) return [];
  const { metadata } = createPod(daemonSet, updateRevision.hash, '');
  const { labels } = metadata as { readonly labels: Labels };
  const bare = { namespace: daemonSet.namespace, labels, ownerReferences: [], deletionTimestamp: undefined };
  return create.map(({ node }) => {
    const name = freeName(`${daemonSet.name}-${node}`, taken);
    const created = { ...bare, name, uid: `${daemonSet.uid}/${name}`, creationTimestamp };
    return withOwner({ ...created, phase: 'Pending', ready: undefined, nodeName: '', pinnedTo: node }, daemonSet);
  });
}

/** Where the API server draws five characters, the name of the Node, so that an answer can be repeated. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
  return name;
}
