import type { PodSpec } from '../v1/types.ts';
import { templateContainers } from './template-containers.ts';

/**
 * Whether the Pods work on the Node they are on, and not only there: they share its namespaces, mount its files or are
 * privileged. These are the facts that tell such an agent from an application that happens to be a DaemonSet.
 */
export function isNodeAgent(spec: PodSpec): boolean {
  return (
    spec.hostNetwork ||
    spec.hostPID ||
    spec.hostIPC ||
    spec.volumes.some(({ hostPath }) => hostPath !== undefined) ||
    templateContainers(spec).some(({ container }) => container.securityContext?.privileged === true)
  );
}
