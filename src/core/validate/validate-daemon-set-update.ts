import { semanticallyEqual } from '../go/semantically-equal.ts';
import { structNamed } from '../go/type-named.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import { goJson } from '../text/go-json.ts';
import { labelSelectorJson } from '../text/label-selector-json.ts';
import type { DaemonSet, LabelSelector } from '../v1/types.ts';
import { invalid } from './field-errors.ts';
import { labelSelectorHasInvalidLabelValue } from './label-selector-has-invalid-label-value.ts';
import { validateDaemonSetSpec } from './validate-daemon-set-spec.ts';
import { validateObjectMetaUpdate } from './validate-object-meta-update.ts';
import type { Validation } from './validation.ts';

/** A DaemonSet and the stored one that it is to replace. */
export interface DaemonSetUpdate {
  readonly daemonSet: DaemonSet;
  readonly old: DaemonSet;
}

const SELECTOR = structNamed('v1.LabelSelector', NEWEST_KUBERNETES_VERSION);

/** ValidateDaemonSetUpdate (apps/validation/validation.go:373), as the strategy calls it (daemonset/strategy.go:145). */
export function validateDaemonSetUpdate({ daemonSet, old }: DaemonSetUpdate, validation: Validation): void {
  const { errors, allowed } = validation;
  const { selector } = daemonSet.spec;
  validateObjectMetaUpdate(daemonSet.metadata, old.metadata, validation);
  if (!semanticallyEqual(selector, old.spec.selector, SELECTOR)) {
    errors.push(invalid('spec.selector', printed(selector), 'field is immutable'));
  }
  // Where the stored selector has a value that is no label's, the new Pod affinity may have some too.
  const invalidLabelValueInSelector =
    allowed.invalidLabelValueInSelector || labelSelectorHasInvalidLabelValue(old.spec.selector);
  validateDaemonSetSpec(daemonSet.spec, 'spec', { errors, allowed: { ...allowed, invalidLabelValueInSelector } });
}

function printed(selector: LabelSelector | undefined) {
  return selector === undefined ? goJson(null) : labelSelectorJson(selector);
}
