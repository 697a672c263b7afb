import type { Node } from '../../../src/core/model/node.ts';
import { parseNode } from '../../../src/core/parse/parse-node.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { place } from '../../../src/core/placement/place.ts';
import type { ControllerRevision } from '../../../src/core/pod-set/controller-revision.ts';
import { diffPodSet, type PodSetSnapshot } from '../../../src/core/pod-set/diff-pod-set.ts';
import { parseControllerRevision } from '../../../src/core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../../src/core/pod-set/parse-pod.ts';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';
import type { Pod } from '../../../src/core/pod-set/pod.ts';
import type { PodSetDiff } from '../../../src/core/pod-set/pod-set-diff.ts';
import { revisionData } from '../../../src/core/pod-set/revision-data.ts';
import type { StoredDaemonSet } from '../../../src/core/pod-set/stored-daemon-set.ts';
import type { Result } from '../../../src/core/result.ts';

export const NOW = Date.parse('2026-01-01T12:30:00Z');
export const LONG_AGO = '2026-01-01T10:00:00Z';
export const OWNER = { apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'ds', uid: 'u', controller: true };
export const CURRENT = 'now';

export function read<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}

export interface DaemonSetParts {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

export function daemonSet({ metadata, spec, status }: DaemonSetParts = {}): StoredDaemonSet {
  const template = { metadata: { labels: { app: 'ds' } }, spec: { containers: [{ name: 'c', image: 'a:2' }] } };
  return read(
    parseStoredDaemonSet({
      metadata: { name: 'ds', namespace: 'default', uid: 'u', generation: 1, ...metadata },
      spec: { selector: { matchLabels: { app: 'ds' } }, template, ...spec },
      status: { observedGeneration: 1, ...status },
    }),
  );
}

export function rolling(rollingUpdate: object): object {
  return { updateStrategy: { type: 'RollingUpdate', rollingUpdate } };
}

export function node(name: string, taints: readonly object[] = []): Node {
  return read(parseNode({ metadata: { name }, spec: { taints } }));
}

export interface PodParts {
  readonly node?: string;
  readonly hash?: string;
  readonly ready?: boolean;
  readonly phase?: string;
  readonly terminating?: boolean;
  readonly labels?: object;
  readonly owners?: readonly object[];
  readonly created?: string;
  readonly metadata?: object;
  readonly spec?: object;
}

/** By default a ready Pod of the current template on "n1". */
export function pod(name: string, parts: PodParts = {}): Pod {
  const {
    node: nodeName = 'n1',
    hash = CURRENT,
    ready = true,
    phase = 'Running',
    owners = [OWNER],
    created = LONG_AGO,
  } = parts;
  const labels = parts.labels ?? { app: 'ds', 'controller-revision-hash': hash };
  const deletion = parts.terminating === true ? { deletionTimestamp: LONG_AGO } : {};
  return read(
    parsePod({
      metadata: {
        name,
        namespace: 'default',
        uid: `uid-${name}`,
        labels,
        ownerReferences: owners,
        creationTimestamp: created,
        ...deletion,
        ...parts.metadata,
      },
      spec: parts.spec ?? { nodeName },
      status: {
        phase,
        conditions: [{ type: 'Ready', status: ready ? 'True' : 'False', lastTransitionTime: LONG_AGO }],
      },
    }),
  );
}

/** A Pod that waits for a Node by its affinity. */
export function pinned(nodeName: string): object {
  const matchFields = [{ key: 'metadata.name', operator: 'In', values: [nodeName] }];
  return {
    affinity: {
      nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchFields }] } },
    },
  };
}

export interface RevisionParts {
  readonly hash?: string;
  readonly revision?: number;
  readonly of?: StoredDaemonSet;
  readonly metadata?: object;
  readonly data?: object;
}

/** By default the revision of the current template. */
export function revision(name: string, parts: RevisionParts = {}): ControllerRevision {
  const { hash = CURRENT, of = daemonSet(), revision: number = 1 } = parts;
  return read(
    parseControllerRevision({
      metadata: {
        name,
        namespace: 'default',
        uid: `uid-${name}`,
        labels: { app: 'ds', 'controller-revision-hash': hash },
        ownerReferences: [OWNER],
        ...parts.metadata,
      },
      data: parts.data ?? revisionData(of.templateManifest),
      revision: number,
    }),
  );
}

/** Of some older template. */
export function oldRevision(name: string, parts: RevisionParts = {}): ControllerRevision {
  return revision(name, { hash: name, data: { spec: { template: { $patch: 'replace', of: name } } }, ...parts });
}

export interface Parts extends Partial<Omit<PodSetSnapshot, 'placement'>> {
  readonly nodes?: readonly Node[];
}

/** One sync; by default over a Node "n1" and the revision of the current template. */
export function diff(parts: Parts = {}): PodSetDiff {
  const { nodes = [node('n1')], daemonSet: of = daemonSet(), ...rest } = parts;
  const placement = place(daemonPodOf(of, { comparisonOperators: false }), indexNodes(nodes));
  return diffPodSet({
    pods: [],
    revisions: [revision('ds-now', { of })],
    now: NOW,
    hashOf: () => 'fresh',
    ...rest,
    daemonSet: of,
    placement,
  });
}
