import { criticalPriority } from './critical-priority.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { isNodeAgent } from './is-node-agent.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC } from './steps.ts';

const CLASS = 'system-node-critical';
const PATH = [...POD_SPEC, 'priorityClassName'];

/**
 * With priority 0 a Pod preempts nothing on a full Node, and waits for room on the one Node it may run on
 * (kubernetes#140984: 11 days); under pressure the kubelet evicts it before those with one (kubelet eviction/helpers.go:820).
 */
export function noPriorityClass({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  if (spec.priorityClassName !== '' || !isNodeAgent(spec)) return [];
  const { priority, preemptionPolicy } = spec;
  // Beside a class they must say what it says.
  const edits: Edit[] = [{ path: PATH, value: CLASS }];
  if (priority !== undefined && priority !== criticalPriority(CLASS)) edits.push({ path: [...POD_SPEC, 'priority'] });
  if (preemptionPolicy === 'Never') edits.push({ path: [...POD_SPEC, 'preemptionPolicy'] });
  return [
    {
      id: 'no-priority-class',
      severity: 'warning',
      field: fieldOf(PATH),
      message:
        'On a full Node the Pod of this agent waits without end, and under memory pressure it is evicted before Pods that have a priority.',
      fix: patchOf(sent, edits),
    },
  ];
}
