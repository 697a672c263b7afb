import type { Blocker } from '../../core/rollout/blocker.ts';
import type { RolloutBudget, RolloutVerdictKind } from '../../core/rollout/rollout-verdict.ts';
import { enumOf } from '../enum-of.ts';

/* The closed sets of a rollout. */

export const RolloutVerdictEnum = enumOf<RolloutVerdictKind>('RolloutVerdict', 'How far a rollout is.', {
  complete: 'Every Node that wants a Pod has one of the current template that is available.',
  progressing: 'It goes on by itself.',
  stuck: 'Nothing in the cluster brings it on.',
  idle: 'No Node wants a Pod.',
  paused: 'Outdated Pods stay until somebody deletes them.',
});

export const RolloutLimitEnum = enumOf<RolloutBudget['limit']>('RolloutLimit', 'What bounds a rolling update.', {
  maxUnavailable: 'How many Nodes may be without an available Pod.',
  maxSurge: 'How many Nodes may have a Pod more.',
});

export const BlockerCodeEnum = enumOf<Blocker['code']>('BlockerCode', 'What a rollout waits for.', {
  generationNotObserved: 'The controller has not seen the newest spec.',
  beingDeleted: 'The DaemonSet is being deleted, so the controller does nothing.',
  selectsEverything: 'The selector is empty, so the controller does nothing.',
  invalidSelector: 'The selector cannot be parsed.',
  hashCollision: 'A revision of the new name records another template.',
  controllerCrash: 'A revision without labels crashes the controller manager.',
  invalidAmount: 'A budget of the rolling update is neither a number nor a percentage.',
  nodesGone: 'With surge: outdated Pods are on Nodes that are gone.',
  quotaExceeded: 'A ResourceQuota leaves no Pod.',
  podMissing: 'A Node waits for its Pod.',
  podTerminating: 'A Pod has not stopped yet.',
  podNotReady: 'A Pod is not ready.',
  podNotAvailable: 'A Pod has not been ready for long enough.',
  podInBackoff: 'A failed Pod is not replaced yet.',
  podOutdated: 'A Pod is of an older template, and somebody has to delete it.',
  podOnGoneNode: 'A Pod is on a Node that is gone.',
});
