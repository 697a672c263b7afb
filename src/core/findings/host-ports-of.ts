import type { Container, ContainerPort, PodSpec } from '../v1/types.ts';

/** A port of the Node that a container will have. */
export interface HostPort {
  readonly port: ContainerPort;
  readonly index: number;
  readonly hostPort: number;
}

/** In the Node's network each declared port becomes the Node's, once there are Pods (core/v1/defaults.go:440). */
export function hostPortsOf({ ports }: Container, { hostNetwork }: PodSpec): readonly HostPort[] {
  return ports.flatMap((port, index) => {
    const hostPort = port.hostPort === 0 && hostNetwork ? port.containerPort : port.hostPort;
    return hostPort === 0 ? [] : [{ port, index, hostPort }];
  });
}
