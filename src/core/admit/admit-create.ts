import type { FieldError } from '../model/field-error.ts';
import { validateCommonFields } from '../validate/validate-common-fields.ts';
import { validateDaemonSet } from '../validate/validate-daemon-set.ts';
import { NOTHING_ALLOWED } from '../validate/validation.ts';
import { daemonSetWarnings } from '../warn/daemon-set-warnings.ts';
import { recordedWarnings } from '../warn/recorded-warnings.ts';
import type { Admission } from './admission.ts';
import { dedupOwnerReferences } from './dedup-owner-references.ts';
import { distinctErrors } from './distinct-errors.ts';
import { inNamespace } from './in-namespace.ts';
import { prepareCreate } from './prepare-create.ts';
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
  if (!placed.ok) return { ...placed.error, warnings: recordedWarnings(strictWarnings) };
  const deduped = dedupOwnerReferences(placed.value);
  const prepared = prepareCreate({ ...internal, daemonSet: deduped.daemonSet });
  const { daemonSet } = prepared;
  const before = [...strictWarnings, ...deduped.warnings];

  const found: FieldError[] = [];
  validateDaemonSet(daemonSet, { errors: found, allowed: NOTHING_ALLOWED });
  if (found.length === 0) validateCommonFields(daemonSet.metadata, found);
  const errors = distinctErrors(found);
  const stored = putTemplateGeneration(prepared);
  if (errors.length > 0) {
    const { name } = daemonSet.metadata;
    return { kind: 'invalid', name, errors, warnings: recordedWarnings(before), daemonSet: stored };
  }
  const warnings = recordedWarnings([...before, ...daemonSetWarnings({ daemonSet, old: undefined })]);
  return { kind: 'admitted', daemonSet: stored, warnings };
}
