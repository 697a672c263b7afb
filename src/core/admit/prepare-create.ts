import type { ObjectMeta } from '../v1/types.ts';
import { dropDisabledFields } from './drop-disabled-fields.ts';
import { emptyStatus } from './empty-status.ts';
import type { InternalDaemonSet } from './template-generation.ts';

/** What the server sets, clears and drops before it validates (rest/create.go, strategy.go:70). */
export function prepareCreate({ daemonSet, templateGeneration }: InternalDaemonSet): InternalDaemonSet {
  const template = dropDisabledFields({ template: daemonSet.spec.template, old: undefined });
  return {
    daemonSet: {
      ...daemonSet,
      metadata: prepareMetadata(daemonSet.metadata),
      spec: { ...daemonSet.spec, template },
      status: emptyStatus(),
    },
    // Any but a sensible one is 1; an annotation may choose another to start from.
    templateGeneration: templateGeneration < 1n ? 1n : templateGeneration,
  };
}

/** The name is made before anything is validated; what the server alone knows is left out. */
function prepareMetadata(metadata: ObjectMeta): ObjectMeta {
  const { name, generateName } = metadata;
  return {
    ...metadata,
    name: name === '' && generateName !== '' ? `${generateName.slice(0, LONGEST_BASE)}${SUFFIX}` : name,
    generation: 1n,
    uid: '',
    selfLink: '',
    creationTimestamp: undefined,
    deletionTimestamp: undefined,
    deletionGracePeriodSeconds: undefined,
    managedFields: [],
  };
}

/** The server takes five letters and digits at random (apiserver pkg/storage/names/generate.go:50). */
const SUFFIX = 'xxxxx';
const LONGEST_BASE = 58;
