import type { Node } from '../../core/model/node.ts';
import { digestSyncInputs } from '../../operations/digest-inputs.ts';
import { builder, FEW, NAMES } from '../builder.ts';
import { keysOf, PAGE_ARGS, pageComplexity, pageOf } from '../connection.ts';
import { DaemonSetRef } from '../refs.ts';
import type { ViewedDiff } from '../sync-view.ts';
import {
  ChoiceConnection,
  CreationConnection,
  DeletionConnection,
  RevisionActionType,
  SyncEventConnection,
  UpdateRevisionType,
} from './diff-actions.ts';
import {
  CreationReasonEnum,
  DeletionReasonEnum,
  EventTypeEnum,
  FailedPodBackoffEnum,
  NodeStateEnum,
  PodReasonEnum,
} from './diff-enums.ts';
import { FindingConnection, NodeFactConnection, PodFactConnection } from './diff-facts.ts';
import { BurstType, DaemonSetStatusType, RollingUpdateType } from './diff-status.ts';
import { VerdictEnum } from './enums.ts';
import { RolloutType } from './rollout.ts';
import { diffOf, SYNC_ARGS, SYNC_COST } from './sync-args.ts';
import { SyncResultType } from './sync-result.ts';

const DaemonSetDiffType = builder.objectRef<ViewedDiff>('DaemonSetDiff').implement({
  description: "Desired against actual: what the controller's next sync of a DaemonSet does, and why.",
  fields: (t) => ({
    now: t.field({ type: 'DateTime', description: 'The time it is answered for.', resolve: ({ now }) => now }),
    digest: t.string({
      complexity: SYNC_COST,
      description: 'sha256 of all that it depends on, the time among it: equal for equal inputs, whatever their order.',
      resolve: ({ view: { nodes }, daemonSet, owned: { pods, revisions }, now, nodesInBackoff }) =>
        digestSyncInputs({ daemonSets: [daemonSet], nodes }, { pods, revisions, now, nodesInBackoff }),
    }),
    result: t.field({
      type: SyncResultType,
      description: 'Whether the sync runs to its end.',
      resolve: ({ diff }) => diff.result,
    }),
    updateRevision: t.field({
      type: UpdateRevisionType,
      nullable: true,
      description: 'The ControllerRevision of the current template; null where the sync ends before it knows.',
      resolve: ({ diff }) => diff.updateRevision ?? null,
    }),
    create: t.field({
      type: CreationConnection,
      args: { ...PAGE_ARGS, reason: t.arg({ type: [CreationReasonEnum], description: 'Only for these reasons.' }) },
      complexity: pageComplexity,
      description: 'Pods that are created.',
      resolve: (viewed, { reason, ...page }) => {
        const listed = viewed.diff.create.filter((each) => reason?.includes(each.reason) ?? true);
        const created = listed.map((creation) => ({ diff: viewed, creation, ...nodeOf(viewed, creation.node) }));
        return pageOf(created, ({ node }) => node.name, page);
      },
    }),
    delete: t.field({
      type: DeletionConnection,
      args: { ...PAGE_ARGS, reason: t.arg({ type: [DeletionReasonEnum], description: 'Only for these reasons.' }) },
      complexity: pageComplexity,
      description: 'Pods that are deleted.',
      resolve: ({ diff }, { reason, ...page }) => {
        const keyOf = keysOf(diff.delete, ({ pod }) => pod);
        return pageOf(
          diff.delete.filter((each) => reason?.includes(each.reason) ?? true),
          keyOf,
          page,
        );
      },
    }),
    choices: t.field({
      type: ChoiceConnection,
      args: PAGE_ARGS,
      complexity: pageComplexity,
      description: 'Where Kubernetes picks at random.',
      resolve: ({ diff: { choices } }, page) =>
        pageOf(
          choices,
          keysOf(choices, ({ action, reason, from }) => `${action} ${reason} ${from[0]}`),
          page,
        ),
    }),
    adopt: t.stringList({
      complexity: NAMES,
      description: 'Names of Pods that become its own.',
      resolve: ({ diff }) => [...diff.adopt],
    }),
    release: t.stringList({
      complexity: NAMES,
      description: 'Names of Pods that are let go.',
      resolve: ({ diff }) => [...diff.release],
    }),
    relabel: t.stringList({
      complexity: NAMES,
      description: 'Names of Pods whose hash label is set to that of the update revision.',
      resolve: ({ diff }) => [...diff.relabel],
    }),
    revisions: t.field({
      type: [RevisionActionType],
      complexity: FEW,
      description: 'What is done about ControllerRevisions.',
      resolve: ({ diff }) => [...diff.revisions],
    }),
    revisionsAdopted: t.stringList({
      complexity: NAMES,
      description: 'Names of ControllerRevisions that become its own.',
      resolve: ({ diff }) => [...diff.revisionsAdopted],
    }),
    revisionsReleased: t.stringList({
      complexity: NAMES,
      description: 'Names of ControllerRevisions that are let go.',
      resolve: ({ diff }) => [...diff.revisionsReleased],
    }),
    status: t.field({
      type: DaemonSetStatusType,
      nullable: true,
      description: 'The status as it is after the sync; null where the sync ends before it counts.',
      resolve: ({ diff }) => diff.status ?? null,
    }),
    statusWritten: t.boolean({
      description: 'Whether the controller would write the status: it leaves an equal one alone.',
      resolve: ({ diff }) => diff.status?.written ?? false,
    }),
    events: t.field({
      type: SyncEventConnection,
      args: { ...PAGE_ARGS, type: t.arg({ type: [EventTypeEnum], description: 'Only of these types.' }) },
      complexity: pageComplexity,
      description: 'Events that are emitted.',
      resolve: ({ diff: { events } }, { type, ...page }) => {
        const keyOf = keysOf(events, (each) => JSON.stringify(each));
        return pageOf(
          events.filter((each) => type?.includes(each.type) ?? true),
          keyOf,
          page,
        );
      },
    }),
    burst: t.field({
      type: BurstType,
      description: 'How much one sync does at most.',
      resolve: ({ diff }) => diff.burst,
    }),
    rollingUpdate: t.field({
      type: RollingUpdateType,
      nullable: true,
      description: 'What the rolling update has to go by; null where it does not run.',
      resolve: ({ diff }) => diff.rollingUpdate ?? null,
    }),
    failedPodBackoff: t.field({
      type: FailedPodBackoffEnum,
      description: 'Whether the Nodes in back-off were told.',
      resolve: ({ diff }) => diff.failedPodBackoff,
    }),
    resyncAfterSeconds: t.field({
      type: 'Long',
      nullable: true,
      description: 'When the controller looks again by itself; null: only when something changes.',
      resolve: ({ diff }) => diff.resyncAfterSeconds ?? null,
    }),
    nodes: t.field({
      type: NodeFactConnection,
      args: {
        ...PAGE_ARGS,
        state: t.arg({ type: [NodeStateEnum], description: 'Only in these states.' }),
        verdict: t.arg({ type: [VerdictEnum], description: 'Only with these verdicts.' }),
      },
      complexity: pageComplexity,
      description: 'How the Nodes stand.',
      resolve: (viewed, { state, verdict, ...page }) => {
        const listed = viewed.diff.nodes.filter(
          (fact) => (state?.includes(fact.state) ?? true) && (verdict?.includes(fact.verdict) ?? true),
        );
        return pageOf(
          listed.map((fact) => ({ fact, ...nodeOf(viewed, fact.name) })),
          ({ fact }) => fact.name,
          page,
        );
      },
    }),
    pods: t.field({
      type: PodFactConnection,
      args: { ...PAGE_ARGS, reason: t.arg({ type: [PodReasonEnum], description: 'Only for these reasons.' }) },
      complexity: pageComplexity,
      description: 'How the Pods stand.',
      resolve: ({ diff: { pods } }, { reason, ...page }) => {
        const keyOf = keysOf(pods, ({ name }) => name);
        return pageOf(
          pods.filter((each) => reason?.includes(each.reason) ?? true),
          keyOf,
          page,
        );
      },
    }),
    findings: t.field({
      type: FindingConnection,
      args: PAGE_ARGS,
      complexity: pageComplexity,
      description: 'What cannot be so in a cluster.',
      resolve: ({ diff: { findings } }, page) =>
        pageOf(
          findings,
          keysOf(findings, (each) => JSON.stringify(each)),
          page,
        ),
    }),
    rollout: t.field({
      type: RolloutType,
      description: 'How far the rollout is.',
      resolve: ({ rollout }) => rollout,
    }),
  }),
});

/** A Node that a diff names is one of the view it was made from. */
function nodeOf({ view }: ViewedDiff, name: string) {
  return { view, node: view.nodesByName.get(name) as Node };
}

builder.objectField(DaemonSetRef, 'diff', (t) =>
  t.field({
    type: DaemonSetDiffType,
    nullable: true,
    args: SYNC_ARGS,
    complexity: SYNC_COST,
    description:
      'What the next sync of it would do, and why; null, with an error, where it is not as a cluster stores it.',
    resolve: diffOf,
  }),
);
