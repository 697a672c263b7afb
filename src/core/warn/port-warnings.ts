import { quote } from '../text/quote.ts';
import type { ContainerPort, PodTemplateSpec } from '../v1/types.ts';
import { containersOf } from '../validate/pod/containers-of.ts';
import { firstDistinct } from './first-distinct.ts';

interface PortAt {
  readonly port: ContainerPort;
  readonly path: string;
}

/** Ports of all containers that get into each other's way (api/pod/warnings.go:306). */
export function portWarnings({ spec }: PodTemplateSpec, path: string): string[] {
  const ports = containersOf(spec, `${path}.spec`).flatMap(({ container, path: at }) =>
    container.ports.map((port, index) => ({ port, path: `${at}.ports[${index}]` })),
  );
  return [...firstDistinct(numberWarnings(ports)), ...nameWarnings(ports)];
}

function* numberWarnings(ports: readonly PortAt[]): Iterable<string> {
  const known = new Map<string, PortAt[]>();
  for (const { port, path } of ports) {
    if (port.hostIP !== '' && port.hostPort === 0) yield `${path}: hostIP set without hostPort: ${portText(port)}`;
    const key = `${port.containerPort}/${port.protocol}`;
    const others = known.get(key) ?? [];
    for (const other of others) {
      const relation = relationOf(port, other.port);
      if (relation !== undefined) yield `${path}: ${relation} port definition with ${other.path}`;
    }
    others.push({ port, path });
    known.set(key, others);
  }
}

/** As Go prints the internal struct with %+v. */
function portText({ name, hostPort, containerPort, protocol, hostIP }: ContainerPort): string {
  return `{Name:${name} HostPort:${hostPort} ContainerPort:${containerPort} Protocol:${protocol} HostIP:${hostIP}}`;
}

/** What two ports of one number and protocol are to each other. */
function relationOf(port: ContainerPort, other: ContainerPort): string | undefined {
  if (port.hostIP === other.hostIP && port.hostPort === other.hostPort) return 'duplicate';
  if (port.hostPort === 0 || other.hostPort === 0) return 'overlapping';
  const ambiguous = port.hostPort === other.hostPort && (port.hostIP === '' || other.hostIP === '');
  return ambiguous ? 'dangerously ambiguous' : undefined;
}

function nameWarnings(ports: readonly PortAt[]): string[] {
  const known = new Map<string, string>();
  return ports.flatMap(({ port: { name }, path }) => {
    if (name === '') return [];
    const other = known.get(name);
    if (other === undefined) {
      known.set(name, path);
      return [];
    }
    const use = `services and probes that select ports by name will use ${other}`;
    return [`${path}: duplicate port name ${quote(name)} with ${other}, ${use}`];
  });
}
