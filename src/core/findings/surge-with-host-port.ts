import type { Finding, FindingSubject } from './finding.ts';
import { hostPortsOf } from './host-ports-of.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, ROLLING_UPDATE } from './steps.ts';
import { surgeOf } from './surge-of.ts';
import { templateContainers } from './template-containers.ts';

const MAX_SURGE = [...ROLLING_UPDATE, 'maxSurge'];
const MAX_UNAVAILABLE = [...ROLLING_UPDATE, 'maxUnavailable'];

/**
 * The scheduler keeps a Pod off a Node whose ports are taken (scheduler nodeports/node_ports.go:176), and with surge the
 * old Pod is deleted only once the new one is available: the update sticks on the first Node (kubernetes#106417).
 */
export function surgeWithHostPort({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const surge = surgeOf(daemonSet);
  if (surge === undefined) return [];
  const { spec } = daemonSet.spec.template;
  const [taken] = templateContainers(spec).flatMap(({ container, stays }) =>
    stays ? hostPortsOf(container, spec) : [],
  );
  if (taken === undefined && !spec.hostNetwork) return [];
  return [
    {
      id: 'surge-with-host-port',
      // Ports that are not declared stop no Pod from starting, only from listening.
      severity: taken === undefined ? 'warning' : 'error',
      field: fieldOf(MAX_SURGE),
      message:
        taken === undefined
          ? 'On hostNetwork the new Pod cannot listen where the old one still does, and the old one goes only once the new one is available.'
          : `An update sticks on its first Node: the new Pod waits for port ${taken.hostPort} of the Node, the old one keeps it until the new one is available.`,
      fix: patchOf(sent, [
        { path: MAX_SURGE, value: 0 },
        { path: MAX_UNAVAILABLE, value: surge },
      ]),
    },
  ];
}
