import { type Labels, labelOf } from '../model/labels.ts';

export const HASH_LABEL = 'controller-revision-hash';
export const TEMPLATE_GENERATION_LABEL = 'pod-template-generation';

/** The revision a Pod or ControllerRevision is labelled with; empty where it has no such label, as Go reads a map. */
export function hashOfLabels(labels: Labels): string {
  return labelOf(labels, HASH_LABEL) ?? '';
}
