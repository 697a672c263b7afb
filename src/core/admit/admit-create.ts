import type { FieldError } from '../model/field-error.ts';
import type { DaemonSet, ObjectMeta } from '../v1/types.ts';
import { validateCommonFields } from '../validate/validate-common-fields.ts';
import { validateDaemonSet } from '../validate/validate-daemon-set.ts';
import { NOTHING_ALLOWED } from '../validate/validation.ts';
import { daemonSetWarnings } from '../warn/daemon-set-warnings.ts';
import { recordedWarnings } from '../warn/recorded-warnings.ts';
import type { Admission } from './admission.ts';
import { dedupOwnerReferences } from './dedup-owner-references.ts';
import { distinctErrors } from './distinct-errors.ts';
import { dropDisabledFields } from './drop-disabled-fields.ts';
import { emptyStatus } from './empty-status.ts';
import { inNamespace } from './in-namespace.ts';
import { type InternalDaemonSet, putTemplateGeneration } from './template-generation.ts';

/** A decoded DaemonSet that is to be created in a namespace; `strictWarnings` is what a lenient decoder has against it. */
export interface Creation {
  readonly internal: InternalDaemonSet;
  readonly namespace: string;
  readonly strictWarnings: readonly string[];
}

/**
 * What a dry run of creating the DaemonSet answers (apiserver handlers/create.go:51, registry/rest/create.go:101,
 * kubernetes registry/apps/daemonset/strategy.go:70).
 */
export function admitCreate({ internal, namespace, strictWarnings }: Creation): Admission {
  const placed = inNamespace(internal.daemonSet, namespace);
  if (!placed.ok) return placed.error;
  const deduped = dedupOwnerReferences(placed.value);
  const daemonSet = prepare(deduped.daemonSet);
  const templateGeneration = internal.templateGeneration < 1n ? 1n : internal.templateGeneration;
  const before = [...strictWarnings, ...deduped.warnings];

  const found: FieldError[] = [];
  validateDaemonSet(daemonSet, { errors: found, allowed: NOTHING_ALLOWED });
  if (found.length === 0) validateCommonFields(daemonSet.metadata, found);
  const errors = distinctErrors(found);
  const stored = putTemplateGeneration({ daemonSet, templateGeneration });
  if (errors.length > 0) {
    const { name } = daemonSet.metadata;
    return { kind: 'invalid', name, errors, warnings: recordedWarnings(before), daemonSet: stored };
  }
  const warnings = recordedWarnings([...before, ...daemonSetWarnings({ daemonSet, old: undefined })]);
  return { kind: 'admitted', daemonSet: stored, warnings };
}

function prepare(daemonSet: DaemonSet): DaemonSet {
  const template = dropDisabledFields({ template: daemonSet.spec.template, old: undefined });
  return {
    ...daemonSet,
    metadata: prepareMetadata(daemonSet.metadata),
    spec: { ...daemonSet.spec, template },
    status: emptyStatus(),
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
