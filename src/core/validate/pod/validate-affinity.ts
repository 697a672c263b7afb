import type { Affinity, PodAffinity } from '../../v1/types.ts';
import type { Validation } from '../validation.ts';
import { validateNodeAffinity } from './validate-node-affinity.ts';
import { validatePodAffinityTerm } from './validate-pod-affinity-term.ts';
import { validateWeight } from './validate-weight.ts';

/** validateAffinity (core/validation/validation.go:4373). */
export function validateAffinity(affinity: Affinity | undefined, path: string, validation: Validation): void {
  if (affinity === undefined) return;
  const { nodeAffinity, podAffinity, podAntiAffinity } = affinity;
  validateNodeAffinity(nodeAffinity, `${path}.nodeAffinity`, validation);
  validatePodAffinity(podAffinity, `${path}.podAffinity`, validation);
  validatePodAffinity(podAntiAffinity, `${path}.podAntiAffinity`, validation);
}

/** validatePodAffinity, validatePodAntiAffinity (core/validation/validation.go:5386, 5351). */
function validatePodAffinity(affinity: PodAffinity | undefined, path: string, validation: Validation): void {
  if (affinity === undefined) return;
  for (const [index, term] of affinity.requiredDuringSchedulingIgnoredDuringExecution.entries()) {
    validatePodAffinityTerm(term, `${path}.requiredDuringSchedulingIgnoredDuringExecution[${index}]`, validation);
  }
  for (const [
    index,
    { weight, podAffinityTerm },
  ] of affinity.preferredDuringSchedulingIgnoredDuringExecution.entries()) {
    const at = `${path}.preferredDuringSchedulingIgnoredDuringExecution[${index}]`;
    validateWeight(weight, `${at}.weight`, validation);
    validatePodAffinityTerm(podAffinityTerm, `${at}.podAffinityTerm`, validation);
  }
}
