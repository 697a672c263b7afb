import type { NodeAffinity, NodeSelector, NodeSelectorTerm } from '../../v1/types.ts';
import { required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateNodeFieldSelectorRequirement } from './validate-node-field-selector-requirement.ts';
import { type NodeSelectorValidation, validateNodeSelectorRequirement } from './validate-node-selector-requirement.ts';
import { validateWeight } from './validate-weight.ts';

/** validateNodeAffinity (core/validation/validation.go:5370). */
export function validateNodeAffinity(affinity: NodeAffinity | undefined, path: string, validation: Validation): void {
  if (affinity === undefined) return;
  const {
    requiredDuringSchedulingIgnoredDuringExecution: selector,
    preferredDuringSchedulingIgnoredDuringExecution: preferred,
  } = affinity;
  if (selector !== undefined) {
    const allowInvalidValues = validation.allowed.invalidLabelValueInRequiredNodeAffinity;
    const at = `${path}.requiredDuringSchedulingIgnoredDuringExecution`;
    validateNodeSelector(selector, at, { ...validation, allowInvalidValues });
  }
  for (const [index, { weight, preference }] of preferred.entries()) {
    const at = `${path}.preferredDuringSchedulingIgnoredDuringExecution[${index}]`;
    validateWeight(weight, `${at}.weight`, validation);
    // Whatever a preference cannot match costs nothing but the preference.
    validateNodeSelectorTerm(preference, `${at}.preference`, { ...validation, allowInvalidValues: true });
  }
}

/** ValidateNodeSelector (core/validation/validation.go:5195). */
function validateNodeSelector(selector: NodeSelector, path: string, validation: NodeSelectorValidation): void {
  const { nodeSelectorTerms: terms } = selector;
  if (terms.length === 0) {
    validation.errors.push(required(`${path}.nodeSelectorTerms`, 'must have at least one node selector term'));
  }
  for (const [index, term] of terms.entries()) {
    validateNodeSelectorTerm(term, `${path}.nodeSelectorTerms[${index}]`, validation);
  }
}

/** ValidateNodeSelectorTerm (core/validation/validation.go:5180). */
function validateNodeSelectorTerm(term: NodeSelectorTerm, path: string, validation: NodeSelectorValidation): void {
  for (const [index, requirement] of term.matchExpressions.entries()) {
    validateNodeSelectorRequirement(requirement, `${path}.matchExpressions[${index}]`, validation);
  }
  for (const [index, requirement] of term.matchFields.entries()) {
    validateNodeFieldSelectorRequirement(requirement, `${path}.matchFields[${index}]`, validation);
  }
}
