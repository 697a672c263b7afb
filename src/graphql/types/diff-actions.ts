import { createPod } from '../../core/pod-set/create-pod.ts';
import type {
  Choice,
  Creation,
  Deletion,
  RevisionAction,
  SyncEvent,
  UpdateRevision,
} from '../../core/pod-set/pod-set-diff.ts';
import { redactPod } from '../../present/redact-pod.ts';
import { builder, NAMES } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { NodeRef, type ViewedNode } from '../refs.ts';
import type { ViewedDiff } from '../sync-view.ts';
import {
  ChoiceActionEnum,
  ChoiceReasonEnum,
  CreationReasonEnum,
  DeletionReasonEnum,
  EventTypeEnum,
  RevisionActionKindEnum,
  SyncEventReasonEnum,
} from './diff-enums.ts';

/* What a sync does. */

/** The cost of a Pod written out, besides what its size costs. */
const POD_COST = 10;

export interface ViewedCreation extends ViewedNode {
  readonly diff: ViewedDiff;
  readonly creation: Creation;
}

const CreationType = builder.objectRef<ViewedCreation>('Creation').implement({
  description: 'A Pod that is created.',
  fields: (t) => ({
    node: t.field({ type: NodeRef, description: 'For which Node.', resolve: (viewed) => viewed }),
    reason: t.field({ type: CreationReasonEnum, description: 'Why.', resolve: ({ creation }) => creation.reason }),
    pod: t.field({
      type: 'Manifest',
      complexity: POD_COST,
      description: 'The Pod as the controller would send it; values of environment variables are redacted.',
      resolve({ diff: { daemonSet, diff }, node }, _args, { budget }) {
        const pod = redactPod(createPod(daemonSet, diff.updateRevision?.hash ?? '', node.name));
        budget.spendManifest(JSON.stringify(pod).length);
        return pod;
      },
    }),
  }),
});

const DeletionType = builder.objectRef<Deletion>('Deletion').implement({
  description: 'A Pod that is deleted.',
  fields: (t) => ({
    pod: t.exposeString('pod', { description: 'Its name.' }),
    nodeName: t.exposeString('node', { description: 'The Node it is on, or for.' }),
    reason: t.field({ type: DeletionReasonEnum, description: 'Why.', resolve: ({ reason }) => reason }),
  }),
});

const ChoiceType = builder.objectRef<Choice>('Choice').implement({
  description:
    'Where Kubernetes picks at random: how many of which set. Creations, deletions and revisions hold one valid pick.',
  fields: (t) => ({
    action: t.field({ type: ChoiceActionEnum, description: 'What is done.', resolve: ({ action }) => action }),
    pick: t.exposeInt('pick', { description: 'How many are picked.' }),
    from: t.stringList({
      complexity: NAMES,
      description: 'Names of the Pods, Nodes or revisions to pick from.',
      resolve: ({ from }) => [...from],
    }),
    reason: t.field({ type: ChoiceReasonEnum, description: 'Why.', resolve: ({ reason }) => reason }),
  }),
});

const SyncEventType = builder.objectRef<SyncEvent>('SyncEvent').implement({
  description: 'An event that the controller emits.',
  fields: (t) => ({
    type: t.field({ type: EventTypeEnum, description: 'Its type.', resolve: ({ type }) => type }),
    reason: t.field({ type: SyncEventReasonEnum, description: 'Its reason.', resolve: ({ reason }) => reason }),
    pod: t.string({
      nullable: true,
      description: 'The Pod it is about; null where that has no name yet, or there is none.',
      resolve: (event) => ('pod' in event ? event.pod : null),
    }),
    nodeName: t.string({
      nullable: true,
      description: 'The Node it is about; null where it tells none.',
      resolve: (event) => ('node' in event ? event.node : null),
    }),
  }),
});

export const CreationConnection = connectionOf('Creation', CreationType, 'Pods that are created, by Node.').connection;
export const DeletionConnection = connectionOf('Deletion', DeletionType, 'Pods that are deleted, by name.').connection;
export const ChoiceConnection = connectionOf('Choice', ChoiceType, 'What Kubernetes picks at random.').connection;
export const SyncEventConnection = connectionOf('SyncEvent', SyncEventType, 'Events that are emitted.').connection;

export const RevisionActionType = builder.objectRef<RevisionAction>('RevisionAction').implement({
  description: 'What is done about a ControllerRevision.',
  fields: (t) => ({
    action: t.field({ type: RevisionActionKindEnum, description: 'What.', resolve: ({ action }) => action }),
    name: t.exposeString('name', { description: 'Its name.' }),
    revision: t.field({ type: 'Long', description: 'Its number afterwards.', resolve: ({ revision }) => revision }),
    hash: t.string({
      nullable: true,
      description: 'The hash label it has afterwards; null unless it is updated.',
      resolve: (action) => ('hash' in action ? action.hash : null),
    }),
  }),
});

export const UpdateRevisionType = builder.objectRef<UpdateRevision>('UpdateRevision').implement({
  description: 'The ControllerRevision of the current template.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    hash: t.exposeString('hash', { description: 'The hash that its Pods are labelled with.' }),
    revision: t.field({ type: 'Long', description: 'Its number.', resolve: ({ revision }) => revision }),
    exists: t.exposeBoolean('exists', { description: 'False where this sync creates it.' }),
  }),
});
