import type { PodSpec } from '../v1/types.ts';
import { CONTROL_PLANE_TOLERATION } from './control-plane.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { isNodeAgent } from './is-node-agent.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC } from './steps.ts';

const PATH = [...POD_SPEC, 'tolerations'];
const EVERY_NODE_HAS: readonly string[] = ['kubernetes.io/os', 'kubernetes.io/arch'];

/** An agent that is meant for every Node, and misses those with a taint: the first is the control plane. */
export function toleratesNothing({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  if (spec.tolerations.length > 0 || !isNodeAgent(spec) || isChoosy(spec)) return [];
  return [
    {
      id: 'tolerates-nothing',
      severity: 'note',
      field: fieldOf(PATH),
      message: 'Nodes with a taint get no Pod of this agent, the control plane among them.',
      fix: patchOf(sent, [{ path: [...PATH, '-'], value: CONTROL_PLANE_TOLERATION }]),
    },
  ];
}

/** Whether it is for some Nodes only: they may well have no taint. */
function isChoosy({ nodeName, nodeSelector, affinity }: PodSpec): boolean {
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  return (
    nodeName !== '' || required !== undefined || [...nodeSelector.keys()].some((key) => !EVERY_NODE_HAS.includes(key))
  );
}
