import { semanticallyEqual } from '../go/semantically-equal.ts';
import { structNamed } from '../go/type-named.ts';
import type { FieldError } from '../model/field-error.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import { err, type Result } from '../result.ts';
import { quote } from '../text/quote.ts';
import type { DaemonSet, ObjectMeta } from '../v1/types.ts';
import { allowedBy } from '../validate/allowed-by.ts';
import { validateEvictionResponders } from '../validate/pod/validate-eviction-responders.ts';
import { validateCommonFields, validateCommonFieldsUpdate } from '../validate/validate-common-fields.ts';
import { validateDaemonSetUpdate } from '../validate/validate-daemon-set-update.ts';
import { daemonSetWarnings } from '../warn/daemon-set-warnings.ts';
import { recordedWarnings } from '../warn/recorded-warnings.ts';
import type { Admission, Refused } from './admission.ts';
import { dedupOwnerReferences } from './dedup-owner-references.ts';
import { distinctErrors } from './distinct-errors.ts';
import { dropDisabledFields } from './drop-disabled-fields.ts';
import { inNamespace, refusal } from './in-namespace.ts';
import { type InternalDaemonSet, putTemplateGeneration } from './template-generation.ts';

/** A decoded DaemonSet that is to replace a stored one; `strictWarnings` is what a lenient decoder has against it. */
export interface Update {
  readonly internal: InternalDaemonSet;
  readonly old: InternalDaemonSet;
  readonly strictWarnings: readonly string[];
}

/**
 * What a dry run of replacing the stored DaemonSet answers (apiserver handlers/update.go:51, registry/rest/update.go:110,
 * kubernetes registry/apps/daemonset/strategy.go:83).
 */
export function admitUpdate({ internal, old, strictWarnings }: Update): Admission {
  const aimed = aimedAt(internal.daemonSet, old.daemonSet.metadata);
  if (!aimed.ok) return { ...aimed.error, warnings: recordedWarnings(strictWarnings) };
  const deduped = dedupOwnerReferences(aimed.value);
  const prepared = prepare(deduped.daemonSet, old);
  const { daemonSet } = prepared;
  const before = [...strictWarnings, ...deduped.warnings];

  const found: FieldError[] = [];
  validateCommonFields(daemonSet.metadata, found);
  validateCommonFieldsUpdate(daemonSet.metadata, old.daemonSet.metadata, found);
  const allowed = allowedBy(old.daemonSet.spec.template.spec, old.daemonSet.spec.template.metadata);
  validateDaemonSetUpdate({ daemonSet, old: old.daemonSet }, { errors: found, allowed });
  const errors = [...distinctErrors(found)];
  // On a create there is nothing that these are about: it has been dropped.
  validateEvictionResponders({ daemonSet, old: old.daemonSet }, { errors, allowed });
  const stored = putTemplateGeneration(prepared);
  if (errors.length > 0) {
    const { name } = daemonSet.metadata;
    return { kind: 'invalid', name, errors, warnings: recordedWarnings(before), daemonSet: stored };
  }
  const isNewTemplate = prepared.templateGeneration !== old.templateGeneration;
  const more = isNewTemplate ? daemonSetWarnings({ daemonSet, old: old.daemonSet }) : [];
  return { kind: 'admitted', daemonSet: stored, warnings: recordedWarnings([...before, ...more]) };
}

/** The update, if it is one of the stored object: by namespace, name, UID and, where it is given, resource version. */
function aimedAt(daemonSet: DaemonSet, stored: ObjectMeta): Result<DaemonSet, Refused> {
  const placed = inNamespace(daemonSet, stored.namespace);
  if (!placed.ok) return placed;
  const { name, uid, resourceVersion } = daemonSet.metadata;
  if (name === '') {
    const message = `the name of the object (${stored.name} based on URL) was undeterminable: name must be provided`;
    return err(refusal(400, message, 'metadata.name'));
  }
  if (name !== stored.name) {
    const message = `the name of the object (${name}) does not match the name on the URL (${stored.name})`;
    return err(refusal(400, message, 'metadata.name'));
  }
  const start = `Operation cannot be fulfilled on daemonsets.apps ${quote(name)}`;
  if (uid !== '' && uid !== stored.uid) {
    // The storage layer's own error shines through.
    const key = `/daemonsets/${stored.namespace}/${name}`;
    const reason = `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${stored.uid}`;
    return err(refusal(409, `${start}: ${reason}`, 'metadata.uid'));
  }
  if (resourceVersion !== '' && !UNSIGNED.test(resourceVersion)) {
    // No status is made of it: the server answers 500.
    const message = `strconv.ParseUint: parsing ${quote(resourceVersion)}: invalid syntax`;
    return err(refusal(500, message, 'metadata.resourceVersion'));
  }
  if (resourceVersion !== '' && resourceVersion !== '0' && resourceVersion !== stored.resourceVersion) {
    const reason = 'the object has been modified; please apply your changes to the latest version and try again';
    return err(refusal(409, `${start}: ${reason}`, 'metadata.resourceVersion'));
  }
  return placed;
}

const UNSIGNED = /^[0-9]+$/;

function prepare(sent: DaemonSet, { daemonSet: old, templateGeneration }: InternalDaemonSet): InternalDaemonSet {
  const template = dropDisabledFields({ template: sent.spec.template, old: old.spec.template });
  const spec = { ...sent.spec, template };
  const isNewTemplate = !semanticallyEqual(template, old.spec.template, TEMPLATE);
  const isNewSpec = isNewTemplate || !semanticallyEqual(spec, old.spec, SPEC);
  const generation = old.metadata.generation + (isNewSpec ? 1n : 0n);
  return {
    daemonSet: {
      ...sent,
      metadata: { ...keptMetadata(sent.metadata, old.metadata), generation },
      spec,
      status: old.status,
    },
    templateGeneration: templateGeneration + (isNewTemplate ? 1n : 0n),
  };
}

const TEMPLATE = structNamed('v1.PodTemplateSpec', NEWEST_KUBERNETES_VERSION);
const SPEC = structNamed('v1.DaemonSetSpec', NEWEST_KUBERNETES_VERSION);

/** What an update leaves as it is, whatever it says. */
function keptMetadata(sent: ObjectMeta, old: ObjectMeta): ObjectMeta {
  return {
    ...sent,
    uid: sent.uid === '' ? old.uid : sent.uid,
    creationTimestamp: old.creationTimestamp ?? sent.creationTimestamp,
    deletionTimestamp: old.deletionTimestamp ?? sent.deletionTimestamp,
    deletionGracePeriodSeconds: sent.deletionGracePeriodSeconds ?? old.deletionGracePeriodSeconds,
    managedFields: [],
  };
}
