import type { Finding, FindingSubject } from './finding.ts';
import { patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC } from './steps.ts';

const PATH = [...POD_SPEC, 'schedulingGates'];

/** Every Pod gets the gates of its template; nothing that comes with Kubernetes takes one away. */
export function schedulingGates({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  if (daemonSet.spec.template.spec.schedulingGates.length === 0) return [];
  return [
    {
      id: 'scheduling-gates',
      severity: 'warning',
      field: fieldOf(PATH),
      message:
        'Each Pod waits until something takes the gates from it, one Pod after another; the DaemonSet controller does not.',
      fix: patchOf(sent, [{ path: PATH }]),
    },
  ];
}
