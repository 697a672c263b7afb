import type { LabelSelector } from '../v1/types.ts';

interface Selecting {
  readonly labelSelector: LabelSelector | undefined;
}

/** A missing selector of Pods selects none of them, where an empty one selects all (api/pod/warnings.go:381). */
export function nullSelectorWarnings({ labelSelector }: Selecting, path: string): string[] {
  return labelSelector === undefined ? [`${path}.labelSelector: a null labelSelector results in matching no pod`] : [];
}
