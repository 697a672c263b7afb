import { quote } from '../text/quote.ts';
import type { PodSpec } from '../v1/types.ts';
import { criticalPriority } from './critical-priority.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { hostPortsOf } from './host-ports-of.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC, type Steps } from './steps.ts';
import { type ContainerAt, templateContainers } from './template-containers.ts';

interface Refusal {
  readonly path: Steps;
  readonly reason: string;
  readonly edits: readonly Edit[];
}

/**
 * What is checked of a Pod but not of a template. Such a DaemonSet is stored, and has no Pods but an event FailedCreate a
 * Node. A negative grace period and a token without a service account are not among it: the API server mends both
 * (core/v1/defaults.go:166, serviceaccount/admission.go:157).
 */
export function podRefused({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  const containers = templateContainers(spec);
  const refusals = [
    ...containers.flatMap(paddedImage),
    ...repeatedPorts(spec, containers),
    ...unearnedPriority(spec),
    ...unearnedPreemption(spec),
    ...unearnedOverhead(spec),
  ];
  return refusals.map(({ path, reason, edits }) => ({
    id: 'pod-refused',
    severity: 'error',
    field: fieldOf(path),
    message: `The API server takes the DaemonSet and refuses its Pods: ${reason}.`,
    fix: patchOf(sent, edits),
  }));
}

/** What Go's unicode.IsSpace takes for space. */
const SPACE = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+';
const AROUND = new RegExp(`^${SPACE}|${SPACE}$`, 'g');

/** validateContainerOnlyForPod (core/validation/validation.go:4566). */
function paddedImage({ container, path }: ContainerAt): readonly Refusal[] {
  const image = container.image.replace(AROUND, '');
  if (image === container.image) return [];
  const at = [...path, 'image'];
  if (image === '')
    return [{ path: at, reason: 'the image is nothing but space, and only you know which it is', edits: [] }];
  const reason = `the image ${quote(container.image)} begins or ends with space`;
  return [{ path: at, reason, edits: [{ path: at, value: image }] }];
}

/** checkHostPortConflicts (core/validation/validation.go:3544), once the Pod's ports are those of the Node. */
function repeatedPorts(spec: PodSpec, containers: readonly ContainerAt[]): readonly Refusal[] {
  const taken = new Map<Steps, Set<string>>();
  const repeated = containers.flatMap(({ container, path }) =>
    hostPortsOf(container, spec).flatMap(({ port, index, hostPort }) => {
      // Init containers run one by one: each has only itself to be in conflict with.
      const among = path.includes('containers') ? POD_SPEC : path;
      const ports = taken.get(among) ?? new Set();
      taken.set(among, ports);
      const key = `${port.protocol}/${port.hostIP}/${hostPort}`;
      const isRepeated = ports.has(key);
      ports.add(key);
      return isRepeated ? [{ port, hostPort, path: [...path, 'ports', index] }] : [];
    }),
  );
  const [first] = repeated;
  if (first === undefined) return [];
  const named = repeated.find(({ port }) => port.name !== '');
  const reason = `two ports of one Pod would be ${first.port.protocol} port ${first.hostPort} of the Node`;
  if (named !== undefined) {
    return [
      {
        path: first.path,
        reason: `${reason}; the second has a name, so that only you know who asks for it`,
        edits: [],
      },
    ];
  }
  // From behind, so that the others stay where they are. A port without a name is only said, nothing asks for it.
  return [{ path: first.path, reason, edits: repeated.toReversed().map(({ path }) => ({ path })) }];
}

/** The priority is that of the class, or 0 (plugin/pkg/admission/priority/admission.go:182). */
function unearnedPriority({ priority, priorityClassName }: PodSpec): readonly Refusal[] {
  const earned = priorityClassName === '' ? 0 : criticalPriority(priorityClassName);
  if (priority === undefined || earned === undefined || priority === earned) return [];
  const path = [...POD_SPEC, 'priority'];
  const reason = `${classText(priorityClassName)} their priority is ${earned}, not ${priority}`;
  return [{ path, reason, edits: [{ path }] }];
}

function unearnedPreemption({ preemptionPolicy, priorityClassName }: PodSpec): readonly Refusal[] {
  const isKnown = priorityClassName === '' || criticalPriority(priorityClassName) !== undefined;
  if (preemptionPolicy === undefined || preemptionPolicy === 'PreemptLowerPriority' || !isKnown) return [];
  const path = [...POD_SPEC, 'preemptionPolicy'];
  const reason = `${classText(priorityClassName)} their preemptionPolicy is PreemptLowerPriority, not ${preemptionPolicy}`;
  return [{ path, reason, edits: [{ path }] }];
}

function classText(priorityClassName: string): string {
  return priorityClassName === '' ? 'without a PriorityClass' : `by ${priorityClassName}`;
}

/** plugin/pkg/admission/runtimeclass/admission.go:220 */
function unearnedOverhead({ overhead, runtimeClassName }: PodSpec): readonly Refusal[] {
  if (overhead.size === 0 || runtimeClassName !== undefined) return [];
  const path = [...POD_SPEC, 'overhead'];
  return [{ path, reason: 'overhead is what a RuntimeClass says, and they name none', edits: [{ path }] }];
}
