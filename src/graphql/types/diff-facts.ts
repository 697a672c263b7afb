import type { Finding } from '../../core/pod-set/find-oddities.ts';
import type { NodeFact, PodFact } from '../../core/pod-set/pod-set-diff.ts';
import { builder } from '../builder.ts';
import { connectionOf } from '../connection.ts';
import { NodeRef, type ViewedNode } from '../refs.ts';
import { FindingCodeEnum, NodeStateEnum, OddityKindEnum, PodReasonEnum } from './diff-enums.ts';
import { VerdictEnum } from './enums.ts';

/* How things stand before a sync. */

export interface ViewedNodeFact extends ViewedNode {
  readonly fact: NodeFact;
}

const NodeFactType = builder.objectRef<ViewedNodeFact>('NodeFact').implement({
  description: 'How a Node stands to a DaemonSet.',
  fields: (t) => ({
    node: t.field({ type: NodeRef, description: 'The Node.', resolve: (viewed) => viewed }),
    verdict: t.field({
      type: VerdictEnum,
      description: "The controller's verdict.",
      resolve: ({ fact }) => fact.verdict,
    }),
    state: t.field({ type: NodeStateEnum, description: 'How it stands.', resolve: ({ fact }) => fact.state }),
    pods: t.stringList({
      complexity: 1,
      description: 'Names of the Pods of the DaemonSet on it.',
      resolve: ({ fact }) => [...fact.pods],
    }),
  }),
});

const PodFactType = builder.objectRef<PodFact>('PodFact').implement({
  description: 'How a Pod stands to a DaemonSet.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name.' }),
    nodeName: t.string({
      nullable: true,
      description: 'The Node it is on, or for; null where it names none.',
      resolve: ({ node }) => node ?? null,
    }),
    hash: t.exposeString('hash', { description: 'The revision it is labelled with; empty where it is not.' }),
    updated: t.exposeBoolean('updated', { description: 'Whether it is of the current template.' }),
    ready: t.exposeBoolean('ready', { description: 'Whether it is ready.' }),
    available: t.exposeBoolean('available', { description: 'Whether it has been ready for minReadySeconds.' }),
    terminating: t.exposeBoolean('terminating', { description: 'Whether it is on its way out.' }),
    reason: t.field({
      type: PodReasonEnum,
      description: 'Why it is treated as it is.',
      resolve: ({ reason }) => reason,
    }),
  }),
});

const FindingType = builder.objectRef<Finding>('Finding').implement({
  description: 'Something that cannot be so in a cluster; the answer stands on what it was told.',
  fields: (t) => ({
    code: t.field({ type: FindingCodeEnum, description: 'What it is.', resolve: ({ code }) => code }),
    kind: t.field({ type: OddityKindEnum, description: 'The kind of the object.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'Its name.' }),
    uid: t.string({
      nullable: true,
      description: 'The UID that is shared; null for other findings.',
      resolve: (finding) => ('uid' in finding ? finding.uid : null),
    }),
    namespace: t.string({
      nullable: true,
      description: 'The other namespace; null for other findings.',
      resolve: (finding) => ('namespace' in finding ? finding.namespace : null),
    }),
  }),
});

export const NodeFactConnection = connectionOf(
  'NodeFact',
  NodeFactType,
  'How Nodes stand to a DaemonSet, by name.',
).connection;
export const PodFactConnection = connectionOf(
  'PodFact',
  PodFactType,
  'How Pods stand to a DaemonSet, by name: its own, and rivals its selector matches.',
).connection;
export const FindingConnection = connectionOf('Finding', FindingType, 'What cannot be so in a cluster.').connection;
