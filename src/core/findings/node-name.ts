import { quote } from '../text/quote.ts';
import type { PodSpec } from '../v1/types.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC } from './steps.ts';

const PATH = [...POD_SPEC, 'nodeName'];
const REQUIRED = [...POD_SPEC, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution'];

/**
 * The scheduler never sees the Pods: what does not fit is refused by the kubelet, and the controller deletes and creates it
 * again and again (kubelet lifecycle/predicate.go:119, daemon_controller.go:877). With gates the API server takes none
 * (core/validation/validation.go:5774).
 */
export function nodeName({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  if (spec.nodeName === '') return [];
  const isGated = spec.schedulingGates.length > 0;
  return [
    {
      id: 'node-name',
      severity: isGated ? 'error' : 'warning',
      field: fieldOf(PATH),
      message: isGated
        ? 'The API server takes the DaemonSet and refuses its Pods: one with schedulingGates cannot have a nodeName yet.'
        : `The Pod goes to Node ${quote(spec.nodeName)} past the scheduler: if it does not fit there, the kubelet refuses one after the other.`,
      fix: patchOf(sent, [{ path: PATH }, ...requires(spec)]),
    },
  ];
}

/** The same Node by affinity; a term without requirements matches none, and stays so. */
function requires({ nodeName, affinity }: PodSpec): readonly Edit[] {
  const isThere = { key: 'metadata.name', operator: 'In', values: [nodeName] };
  const required = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (required === undefined) return [{ path: REQUIRED, value: { nodeSelectorTerms: [{ matchFields: [isThere] }] } }];
  return [...required.nodeSelectorTerms.entries()]
    .filter(([, { matchExpressions, matchFields }]) => matchExpressions.length + matchFields.length > 0)
    .map(([index]) => ({ path: [...REQUIRED, 'nodeSelectorTerms', index, 'matchFields', '-'], value: isThere }));
}
