import { deprecatedNodeLabel } from './deprecated-node-label.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { latestImage } from './latest-image.ts';
import { longName } from './long-name.ts';
import { memoryWithoutLimit } from './memory-without-limit.ts';
import { negativeSelector } from './negative-selector.ts';
import { noPriorityClass } from './no-priority-class.ts';
import { nodeName } from './node-name.ts';
import { podRefused } from './pod-refused.ts';
import { resourceVersionOnCreate } from './resource-version-on-create.ts';
import { schedulingGates } from './scheduling-gates.ts';
import { selectorOnRevisionLabel } from './selector-on-revision-label.ts';
import { selectorOverlap } from './selector-overlap.ts';
import { selfAntiAffinity } from './self-anti-affinity.ts';
import { slowRollout } from './slow-rollout.ts';
import { surgeWithHostPort } from './surge-with-host-port.ts';
import { surgeWithoutUnavailable } from './surge-without-unavailable.ts';
import { toleratesEverything } from './tolerates-everything.ts';
import { toleratesNothing } from './tolerates-nothing.ts';
import { writableHostRoot } from './writable-host-root.ts';

export interface FindingRule {
  readonly id: string;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Why that hurts, and what to do. */
  readonly help: string;
  readonly find: (subject: FindingSubject) => readonly Finding[];
}

/** In the order of the findings: first what cannot work at all. */
export const FINDING_RULES: readonly FindingRule[] = [
  {
    id: 'pod-refused',
    title: 'The DaemonSet is valid, its Pods are not',
    help: 'Some rules are checked of Pods and not of Pod templates. The DaemonSet is stored and never has a Pod; only events named FailedCreate tell why. Mend the field, or leave it out where the API server fills it in.',
    find: podRefused,
  },
  {
    id: 'resource-version-on-create',
    title: 'An object to be created has a resourceVersion',
    help: 'A dry run does not reach the storage, which refuses such an object with code 500. Leave metadata.resourceVersion out; it is often left over from `kubectl get -o yaml`.',
    find: resourceVersionOnCreate,
  },
  {
    id: 'long-name',
    title: 'The name is too long for its ControllerRevisions',
    help: 'A ControllerRevision is named for its DaemonSet and a hash. Where both do not fit into 253 characters the revision cannot be created, and without it the controller creates no Pods.',
    find: longName,
  },
  {
    id: 'selector-on-revision-label',
    title: 'The selector asks for a label that the controller overwrites',
    help: 'The controller sets controller-revision-hash and pod-template-generation on each Pod it creates. A selector that asks for values of them does not match its own Pods: they are let go, and new ones made, without end.',
    find: selectorOnRevisionLabel,
  },
  {
    id: 'surge-without-unavailable',
    title: 'maxSurge is given without maxUnavailable: 0',
    help: 'maxUnavailable defaults to 1, and a DaemonSet may not have both. Write maxUnavailable: 0 beside maxSurge.',
    find: surgeWithoutUnavailable,
  },
  {
    id: 'surge-with-host-port',
    title: 'maxSurge with ports of the Node',
    help: 'With surge the new Pod must become available beside the old one, and two Pods cannot have one port of the Node: the update sticks. Use maxUnavailable instead.',
    find: surgeWithHostPort,
  },
  {
    id: 'self-anti-affinity',
    title: 'Required Pod anti-affinity to its own Pods',
    help: 'A DaemonSet puts its Pods on different Nodes by itself. Anti-affinity over a zone leaves all Nodes of it but one without a running Pod, and any such anti-affinity stops an update with surge.',
    find: selfAntiAffinity,
  },
  {
    id: 'node-name',
    title: 'nodeName in the Pod template',
    help: 'The DaemonSet runs on one Node, and its Pods go there past the scheduler: resources and ports are not looked at until the kubelet refuses the Pod, and the next. Node affinity to metadata.name means the same Node by way of the scheduler.',
    find: nodeName,
  },
  {
    id: 'scheduling-gates',
    title: 'schedulingGates in the Pod template',
    help: 'No Pod is scheduled before something takes all gates from it. Kubernetes itself does not; without a controller that does, no Pod ever runs.',
    find: schedulingGates,
  },
  {
    id: 'negative-selector',
    title: 'The selector only excludes',
    help: 'It matches every Pod of the namespace without the label. Those that have no owner are adopted and, on Nodes that have one Pod too many, deleted. Ask for at least one label of your own.',
    find: negativeSelector,
  },
  {
    id: 'selector-overlap',
    title: "The selector matches another DaemonSet's Pods",
    help: 'Pods that lose their owner, as after `kubectl delete --cascade=orphan`, are adopted by whichever DaemonSet matches them. Let a label tell the two apart, in selector and template.',
    find: selectorOverlap,
  },
  {
    id: 'deprecated-node-label',
    title: 'A deprecated label or taint of Nodes',
    help: 'Labels beta.kubernetes.io/*, failure-domain.beta.kubernetes.io/* and node-role.kubernetes.io/master have successors of the same meaning. Nodes that carry the successor alone are not matched, and those of the control plane not tolerated.',
    find: deprecatedNodeLabel,
  },
  {
    id: 'no-priority-class',
    title: 'A node agent without a priority class',
    help: 'An agent shares namespaces of the Node, mounts its files or is privileged. On a full Node it can preempt nothing and has no other Node to go to; under memory pressure it is evicted before Pods that have a priority.',
    find: noPriorityClass,
  },
  {
    id: 'tolerates-nothing',
    title: 'A node agent for all Nodes that tolerates no taint',
    help: 'Nodes with a taint of effect NoSchedule or NoExecute get no Pod, and those of the control plane have one. Tolerate the taints of the Nodes that need the agent.',
    find: toleratesNothing,
  },
  {
    id: 'tolerates-everything',
    title: 'An application that tolerates every taint',
    help: 'Its Pods go to virtual Nodes that cannot run them, and stay where a NoExecute taint wants all gone. Tolerate only the taints that are meant.',
    find: toleratesEverything,
  },
  {
    id: 'memory-without-limit',
    title: 'A container without a memory limit',
    help: 'A leak takes the memory of every Node, and the Node makes other Pods pay for it. Set resources.limits.memory, of the container or of the Pod.',
    find: memoryWithoutLimit,
  },
  {
    id: 'writable-host-root',
    title: 'The root of the Node is mounted writable',
    help: 'Whoever gets into the container owns the Node, and with a DaemonSet every Node. Mount it readOnly, or only the directories that are needed.',
    find: writableHostRoot,
  },
  {
    id: 'latest-image',
    title: 'An image by the tag latest, or by none',
    help: 'Each Node pulls it in its own time, so that one revision runs different images, and a rollback brings nothing back. Name a version or a digest.',
    find: latestImage,
  },
  {
    id: 'slow-rollout',
    title: 'One Node at a time on a large fleet',
    help: 'An update takes as many turns as there are Nodes, and one Node that is not ready stops it. A share such as 10% grows with the fleet.',
    find: slowRollout,
  },
];
