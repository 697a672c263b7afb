import { isObject, type JsonObject } from '../parse/read.ts';
import { addedTolerations } from '../placement/daemon-pod.ts';
import { HASH_LABEL, TEMPLATE_GENERATION_LABEL } from './hash-label.ts';
import type { StoredDaemonSet } from './stored-daemon-set.ts';

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const MAX_NAME = 253;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** The Pod as the controller sends it for the Node, before the API server's admission. */
export function createPod(daemonSet: StoredDaemonSet, hash: string, nodeName: string): JsonObject {
  const { templateManifest } = daemonSet;
  const metadata = objectOf(templateManifest['metadata']);
  const spec = objectOf(templateManifest['spec']);
  const kept = Object.entries({ annotations: metadata['annotations'], finalizers: metadata['finalizers'] });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      generateName: generateNameOf(daemonSet.name),
      namespace: daemonSet.namespace,
      labels: { ...objectOf(metadata['labels']), ...revisionLabels(daemonSet, hash) },
      // Nothing else of the template's metadata is used (controller_utils.go:567).
      ...Object.fromEntries(kept.filter(([, value]) => isFilled(value))),
      ownerReferences: [controllerReference(daemonSet)],
    },
    spec: {
      ...spec,
      affinity: pinnedAffinity(objectOf(spec['affinity']), nodeName),
      tolerations: withDaemonTolerations(spec),
    },
  };
}

/** The reference an adopted or created object gets. */
export function controllerReference({ name, uid }: StoredDaemonSet): JsonObject {
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', name, uid, controller: true, blockOwnerDeletion: true };
}

/** These overwrite what the template says under the same names. */
function revisionLabels({ templateGeneration }: StoredDaemonSet, hash: string): JsonObject {
  return {
    ...(templateGeneration === undefined ? {} : { [TEMPLATE_GENERATION_LABEL]: templateGeneration }),
    ...(hash === '' ? {} : { [HASH_LABEL]: hash }),
  };
}

/**
 * Without the dash where that would be no name for a Pod. The check puts an "a" in place of the dash and of the character
 * before it (api/validation/generic.go:80), so that every name the API server stores, however long, gets its dash.
 */
function generateNameOf(name: string): string {
  const checked = `${name.slice(0, -1)}a`;
  return checked.length <= MAX_NAME && SUBDOMAIN.test(checked) ? `${name}-` : name;
}

/** Takes the place of all required terms; whatever else the affinity says stays (daemonset_util.go:176). */
function pinnedAffinity(affinity: JsonObject, nodeName: string): JsonObject {
  const nodeAffinity = objectOf(affinity['nodeAffinity']);
  const term = { matchFields: [{ key: 'metadata.name', operator: 'In', values: [nodeName] }] };
  return { ...affinity, nodeAffinity: { ...nodeAffinity, [REQUIRED]: { nodeSelectorTerms: [term] } } };
}

/**
 * An equal toleration is replaced where it stands, and so loses its tolerationSeconds
 * (core/v1/helper/helpers.go:264).
 */
function withDaemonTolerations(spec: JsonObject): JsonObject[] {
  let tolerations = Array.isArray(spec['tolerations']) ? spec['tolerations'].map(objectOf) : [];
  for (const { key, operator, effect } of addedTolerations(spec['hostNetwork'] === true)) {
    const added = { key, operator, effect };
    const isAdded = (given: JsonObject) =>
      given['key'] === added.key &&
      given['operator'] === 'Exists' &&
      given['effect'] === effect &&
      !isFilled(given['value']);
    tolerations = tolerations.some(isAdded)
      ? tolerations.map((given) => (isAdded(given) ? added : given))
      : [...tolerations, added];
  }
  return tolerations;
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function isFilled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    JSON.stringify(value) !== '{}' &&
    JSON.stringify(value) !== '[]'
  );
}
