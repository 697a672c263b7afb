import { isObject, type JsonObject } from '../parse/read.ts';
import { controllerReference } from './create-pod.ts';
import { HASH_LABEL } from './hash-label.ts';
import type { UpdateRevision } from './pod-set-diff.ts';
import { revisionData } from './revision-data.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

/**
 * The ControllerRevision as the controller sends it: labels of the template, annotations of the DaemonSet
 * (daemon/update.go:536).
 */
export function createRevision(daemonSet: StoredDaemonSet, { name, hash, revision }: UpdateRevision): JsonObject {
  const { metadata } = daemonSet.templateManifest;
  const labels = isObject(metadata) && isObject(metadata['labels']) ? metadata['labels'] : {};
  const { annotations } = daemonSet;
  return {
    apiVersion: 'apps/v1',
    kind: 'ControllerRevision',
    metadata: {
      name,
      namespace: daemonSet.namespace,
      labels: { ...labels, [HASH_LABEL]: hash },
      ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
      ownerReferences: [controllerReference(daemonSet)],
    },
    data: revisionData(daemonSet.templateManifest),
    revision,
  };
}
