import type { PodTemplateSpec } from '../v1/types.ts';
import { deprecatedNodeLabel } from './deprecated-node-label.ts';

/** Node labels of old in the node selector (api/pod/warnings.go:93). */
export function nodeSelectorWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  return [...spec.nodeSelector.keys()].flatMap((key) => {
    const message = deprecatedNodeLabel(key);
    return message === undefined ? [] : [`${path}.spec.nodeSelector[${key}]: ${message}`];
  });
}
