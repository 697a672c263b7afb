import type { Container } from '../../v1/types.ts';
import { duplicate } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** Two ports that want the same one of the Node: checkHostPortConflicts (core/validation/validation.go:3544). */
export function checkHostPortConflicts(containers: readonly Container[], path: string, { errors }: Validation): void {
  const taken = new Set<string>();
  for (const [index, { ports }] of containers.entries()) {
    for (const [portIndex, { protocol, hostIP, hostPort }] of ports.entries()) {
      if (hostPort === 0) continue;
      const key = `${protocol}/${hostIP}/${hostPort}`;
      if (taken.has(key)) errors.push(duplicate(`${path}[${index}].ports[${portIndex}].hostPort`, key));
      taken.add(key);
    }
  }
}
