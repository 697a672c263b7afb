import type { PodAffinityTerm } from '../../v1/types.ts';
import { dnsLabelErrors } from '../content/dns-label-errors.ts';
import { invalid, required } from '../field-errors.ts';
import { validateLabelSelector } from '../validate-label-selector.ts';
import { validateQualifiedName } from '../validate-qualified-name.ts';
import type { Validation } from '../validation.ts';
import { validateMatchLabelKeys } from './validate-match-label-keys.ts';

/** validatePodAffinityTerm (core/validation/validation.go:5313). */
export function validatePodAffinityTerm(term: PodAffinityTerm, path: string, validation: Validation): void {
  const { errors, allowed } = validation;
  const { namespaces, topologyKey } = term;
  const selectorValidation = { ...validation, allowInvalidValues: allowed.invalidLabelValueInSelector };
  validateLabelSelector(term.labelSelector, `${path}.labelSelector`, selectorValidation);
  validateLabelSelector(term.namespaceSelector, `${path}.namespaceSelector`, selectorValidation);
  for (const namespace of namespaces) {
    // The field is upstream's: singular, and without an index.
    errors.push(...dnsLabelErrors(namespace).map((message) => invalid(`${path}.namespace`, namespace, message)));
  }
  validateMatchLabelKeys(term, path, validation);
  if (topologyKey === '') errors.push(required(`${path}.topologyKey`, 'can not be empty'));
  validateQualifiedName(topologyKey, `${path}.topologyKey`, validation);
}
