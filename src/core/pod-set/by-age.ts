import type { Pod } from './pod.ts';

/** The year 1: what Go has for a time never set. */
const GO_ZERO = -62_135_596_800_000;

/**
 * Bound before unbound, then the older, then by name; phase is not looked at, whatever Kubernetes calls this
 * (daemon_controller.go:1463).
 */
export function byAge(a: Pod, b: Pod): number {
  if ((a.nodeName === '') !== (b.nodeName === '')) return a.nodeName === '' ? 1 : -1;
  const older = (a.creationTimestamp ?? GO_ZERO) - (b.creationTimestamp ?? GO_ZERO);
  if (older !== 0) return older;
  return a.name < b.name ? -1 : 1;
}
