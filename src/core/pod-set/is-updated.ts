import { hashOfLabels, TEMPLATE_GENERATION_LABEL } from './hash-label.ts';
import type { Pod } from './pod.ts';

/** What tells a Pod of the current template from an older one. */
export interface CurrentTemplate {
  /** Empty where no revision is current. */
  readonly hash: string;
  readonly templateGeneration: string | undefined;
}

/**
 * Either label will do: so a new release of Kubernetes, which hashes differently, replaces no Pods
 * (daemonset_util.go:165).
 */
export function isUpdated({ labels }: Pod, { hash, templateGeneration }: CurrentTemplate): boolean {
  if (hash !== '' && hashOfLabels(labels) === hash) return true;
  return templateGeneration !== undefined && (labels[TEMPLATE_GENERATION_LABEL] ?? '') === templateGeneration;
}
