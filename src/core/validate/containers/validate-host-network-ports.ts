import type { PodSpec } from '../../v1/types.ts';
import { invalid } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/**
 * In the network of the Node a port is the Node's own: validatePodHostNetworkDeps (core/validation/validation.go:4328).
 * `path` is the one of the spec. None at all is defaulted, though only for ports of a Pod does upstream insist on it.
 */
export function validateHostNetworkPorts(spec: PodSpec, path: string, { errors }: Validation): void {
  if (!spec.hostNetwork) return;
  for (const [index, { ports }] of spec.containers.entries()) {
    for (const [portIndex, { hostPort, containerPort }] of ports.entries()) {
      if (hostPort !== 0 && hostPort !== containerPort) {
        const field = `${path}.containers[${index}].ports[${portIndex}].hostPort`;
        errors.push(invalid(field, hostPort, 'must match `containerPort` when `hostNetwork` is true'));
      }
    }
  }
}
