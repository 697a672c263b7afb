import { NIL_MAP } from '../go/zero-of.ts';
import { goJson } from '../text/go-json.ts';
import { labelSelectorJson } from '../text/label-selector-json.ts';
import { stringMapJson } from '../text/string-map-json.ts';
import type { DaemonSetSpec } from '../v1/types.ts';
import { forbidden, invalid, named, notSupported } from './field-errors.ts';
import { validatePodTemplateSpec } from './pod/validate-pod-template-spec.ts';
import { selectsLabels } from './selects-labels.ts';
import { validateDaemonSetUpdateStrategy } from './validate-daemon-set-update-strategy.ts';
import { validateLabelSelector } from './validate-label-selector.ts';
import { validateNonnegativeField } from './validate-nonnegative-field.ts';
import type { Validation } from './validation.ts';

/** ValidateDaemonSetSpec (apps/validation/validation.go:435). */
export function validateDaemonSetSpec(spec: DaemonSetSpec, path: string, validation: Validation): void {
  const { errors, allowed } = validation;
  const { restartPolicy, activeDeadlineSeconds } = spec.template.spec;
  const allowInvalidValues = allowed.invalidLabelValueInSelector;
  validateLabelSelector(spec.selector, `${path}.selector`, { ...validation, allowInvalidValues });
  validateSelected(spec, path, validation);

  validatePodTemplateSpec(spec.template, `${path}.template`, validation);
  if (restartPolicy !== 'Always') {
    errors.push(notSupported(`${path}.template.spec.restartPolicy`, named(restartPolicy), ['Always']));
  }
  if (activeDeadlineSeconds !== undefined) {
    const detail = 'activeDeadlineSeconds in DaemonSet is not Supported';
    errors.push(forbidden(`${path}.template.spec.activeDeadlineSeconds`, detail));
  }

  validateNonnegativeField(spec.minReadySeconds, `${path}.minReadySeconds`, validation);
  validateDaemonSetUpdateStrategy(spec.updateStrategy, `${path}.updateStrategy`, validation);
  if (spec.revisionHistoryLimit !== undefined) {
    validateNonnegativeField(spec.revisionHistoryLimit, `${path}.revisionHistoryLimit`, validation);
  }
}

/** The selector selects the template, and not everything. */
function validateSelected({ selector, template }: DaemonSetSpec, path: string, { errors }: Validation): void {
  const { labels } = template.metadata;
  if (selectsLabels(selector, labels) === false) {
    const printed = labels === NIL_MAP ? goJson(null) : stringMapJson(labels);
    const detail = '`selector` does not match template `labels`';
    errors.push(invalid(`${path}.template.metadata.labels`, printed, detail));
  }
  if (selector !== undefined && selector.matchLabels.size + selector.matchExpressions.length === 0) {
    const detail = 'empty selector is invalid for daemonset';
    errors.push(invalid(`${path}.selector`, labelSelectorJson(selector), detail));
  }
}
