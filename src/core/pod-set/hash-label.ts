import type { Labels } from '../model/labels.ts';

export const HASH_LABEL = 'controller-revision-hash';
export const TEMPLATE_GENERATION_LABEL = 'pod-template-generation';

/** The revision a Pod or ControllerRevision is labelled with; empty where it has no such label, as Go reads a map. */
export function hashOfLabels(labels: Labels): string {
  // No prototype has this name, so a bare index is safe here; it is read several times for each Pod.
  return labels[HASH_LABEL] ?? '';
}
