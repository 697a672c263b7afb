import type { JsonObject } from '../parse/read.ts';
import type { ControllerRevision } from './controller-revision.ts';
import { createPod } from './create-pod.ts';
import { hashOfLabels } from './hash-label.ts';
import { podDrift } from './pod-drift.ts';
import type { PodFact } from './pod-set-diff.ts';
import { templateOfRevision } from './revision-data.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/** How a Pod differs from what the controller sent, by the paths of the fields; values stay where they are. */
export interface DriftOfPod {
  readonly pod: string;
  /** What the template says and the Pod has not. */
  readonly changed: readonly string[];
  /** What the Pod has and the template is silent about: admission, the scheduler or the kubelet put it there. */
  readonly added: readonly string[];
}

export interface DriftSubject {
  readonly daemonSet: StoredDaemonSet;
  readonly revisions: readonly ControllerRevision[];
  readonly pods: readonly PodFact[];
  /** Pods as decoded from JSON, by name. */
  readonly manifests: ReadonlyMap<string, JsonObject>;
}

/** Each Pod against the template it was made of: that of its revision. One whose revision is gone is left out. */
export function driftsOfPods({ daemonSet, revisions, pods, manifests }: DriftSubject): DriftOfPod[] {
  const templates = new Map(
    revisions
      .filter(({ namespace }) => namespace === daemonSet.namespace)
      .map(({ labels, data }) => [hashOfLabels(labels), templateOfRevision(data)]),
  );
  return pods.flatMap(({ name, node, hash, updated }) => {
    const manifest = manifests.get(name);
    const templateManifest = templates.get(hash) ?? (updated ? daemonSet.templateManifest : undefined);
    if (manifest === undefined || node === undefined || templateManifest === undefined) return [];
    const { changed, added } = podDrift(createPod({ ...daemonSet, templateManifest }, hash, node), manifest);
    return [{ pod: name, changed: changed.map(({ path }) => path), added }];
  });
}
