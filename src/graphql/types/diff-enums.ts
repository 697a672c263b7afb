import type { Finding, OddityKind } from '../../core/pod-set/find-oddities.ts';
import type {
  Choice,
  CreationReason,
  DeletionReason,
  NodeState,
  PodReason,
  PodSetDiff,
  RevisionAction,
  SyncError,
  SyncEvent,
  SyncResult,
} from '../../core/pod-set/pod-set-diff.ts';
import { enumOf } from '../enum-of.ts';

/* The closed sets of a diff. */

const DELETION_REASONS: Readonly<Record<DeletionReason, string>> = {
  shouldNotRun: 'Its Node should not run it.',
  failed: 'It failed, and another takes its place.',
  succeeded: 'It ended, and another takes its place.',
  duplicate: 'An older one is on its Node.',
  superseded: 'With surge: the new Pod on its Node is available.',
  outdated: 'It is of an older template, and its turn has come.',
  unavailableOutdated: 'It is of an older template and not available, so nothing is lost with it.',
  nodeGone: 'It was never bound, and the Node it is for is gone.',
};

const CREATION_REASONS: Readonly<Record<CreationReason, string>> = {
  missing: 'The Node has none.',
  surge: 'With surge: it comes before the outdated one goes.',
  replacesUnavailable: 'With surge: the outdated one is not available, so a new one comes at once.',
};

export const DeletionReasonEnum = enumOf('DeletionReason', 'Why a Pod is deleted.', DELETION_REASONS);

export const CreationReasonEnum = enumOf('CreationReason', 'Why a Pod is created.', CREATION_REASONS);

export const ChoiceActionEnum = enumOf<Choice['action']>('ChoiceAction', 'What is done to those picked.', {
  delete: 'Pods are deleted.',
  create: 'Nodes get a Pod.',
  keepRevision: 'Of equal revisions these are kept.',
  deleteRevision: 'Of equal revisions these are deleted.',
});

export const ChoiceReasonEnum = enumOf<Choice['reason']>('ChoiceReason', 'Why there is something to pick.', {
  ...DELETION_REASONS,
  ...CREATION_REASONS,
  burst: 'There is more to do than one sync does.',
  equalRevisions: 'Revisions of the same number cannot be told apart.',
});

export const RevisionActionKindEnum = enumOf<RevisionAction['action']>(
  'RevisionActionKind',
  'What is done about a ControllerRevision.',
  {
    create: 'It is created.',
    update: 'Its number or its hash label is set.',
    delete: 'It is deleted.',
  },
);

export const SyncResultKindEnum = enumOf<SyncResult['kind']>('SyncResultKind', 'Whether a sync runs to its end.', {
  synced: 'It does.',
  ignored: 'The controller leaves the DaemonSet alone.',
  gaveUp: 'It ends with an error, and is tried again.',
});

export const IgnoreCauseEnum = enumOf<Extract<SyncResult, { readonly kind: 'ignored' }>['cause']>(
  'IgnoreCause',
  'Why the controller leaves a DaemonSet alone.',
  { beingDeleted: 'It is being deleted.', selectsEverything: 'Its selector is empty.' },
);

export const SyncErrorCodeEnum = enumOf<SyncError['code']>('SyncErrorCode', 'What a sync fails with.', {
  invalidSelector: 'The selector cannot be parsed.',
  hashCollision: 'A revision of the new name records another template.',
  controllerCrash: 'A revision without labels crashes the controller manager.',
  invalidAmount: 'A budget of the rolling update is neither a number nor a percentage.',
  nodeNotFound: 'With surge: an outdated Pod is on a Node that is gone.',
});

export const EventTypeEnum = enumOf<SyncEvent['type']>('EventType', 'The type of an event.', {
  Normal: 'All is well.',
  Warning: 'Something is wrong.',
});

export const SyncEventReasonEnum = enumOf<SyncEvent['reason']>('SyncEventReason', 'The reason an event gives.', {
  SelectingAll: 'The selector is empty.',
  FailedDaemonPod: 'A failed Pod is found.',
  SucceededDaemonPod: 'A Pod that ended is found.',
  SuccessfulCreate: 'A Pod is created.',
  SuccessfulDelete: 'A Pod is deleted.',
});

export const FailedPodBackoffEnum = enumOf<PodSetDiff['failedPodBackoff']>(
  'FailedPodBackoff',
  'Whether the Nodes in back-off were told: no object shows them.',
  { given: 'They were given.', assumedNone: 'They were not, and none are assumed.' },
);

export const NodeStateEnum = enumOf<NodeState>('NodeState', 'How a Node stands to a DaemonSet.', {
  inSync: 'It has the one Pod it should have.',
  missing: 'It should have a Pod and has none.',
  misscheduled: 'It has a Pod and should get none.',
  outdated: 'Its Pod is of an older template.',
  duplicate: 'It has more than one.',
  failed: 'Its Pod failed, or ended.',
  terminating: 'Its Pods are on their way out.',
  excluded: 'It should have none and has none.',
});

export const PodReasonEnum = enumOf<PodReason>('PodReason', 'Why a Pod is treated as it is.', {
  ...DELETION_REASONS,
  current: 'It is as it should be.',
  misscheduled: 'Its Node would get none, but may keep it.',
  terminating: 'It is on its way out.',
  backoff: 'It failed, and the controller waits before it deletes another of its Node.',
  invisible: 'It names no Node: it is neither counted nor ever deleted.',
  boundToGoneNode: 'Its Node is gone: it is left to the Pod garbage collector.',
  selectorMismatch: 'The selector no longer matches it, so it is let go.',
  ownedByAnother: 'The selector matches it, but another controller owns it.',
  terminatingOrphan: 'It would be adopted were it not on its way out.',
});

export const FindingCodeEnum = enumOf<Finding['code']>('FindingCode', 'What cannot be so in a cluster.', {
  sameName: 'Two objects of one kind share a name: both are taken for real.',
  sameUid: 'Two objects of one kind share a UID.',
  otherNamespace: 'It says that it belongs to the DaemonSet, but is in another namespace.',
  nowBeforeCreation: 'It was created after the time that is answered for.',
});

export const OddityKindEnum = enumOf<OddityKind>('OddityKind', 'The kind of an object with a finding.', {
  Pod: 'A Pod.',
  ControllerRevision: 'A ControllerRevision.',
  DaemonSet: 'The DaemonSet itself.',
});
