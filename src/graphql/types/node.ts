import { decide } from '../../core/placement/decide.ts';
import type { Verdict } from '../../core/placement/verdict.ts';
import { builder, FEW } from '../builder.ts';
import { connectionOf, PAGE_ARGS, type Page, pageComplexity, pageOf } from '../connection.ts';
import { DaemonSetRef, NodeRef, type ViewedDaemonSet } from '../refs.ts';
import { VerdictEnum } from './enums.ts';
import { ReasonType, TaintType } from './reason.ts';

interface LabelEntry {
  readonly key: string;
  readonly value: string;
}

const LabelType = builder.objectRef<LabelEntry>('Label').implement({
  description: 'A label.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key.' }),
    value: t.exposeString('value', { description: 'Its value; may be empty.' }),
  }),
});

/** A DaemonSet as seen from one Node. */
interface NodeDaemonSet extends ViewedDaemonSet {
  readonly verdict: Verdict;
}

const NodeDaemonSets = connectionOf<ViewedDaemonSet, NodeDaemonSet>(
  'NodeDaemonSet',
  DaemonSetRef,
  'DaemonSets as seen from one Node.',
);

builder.objectFields(NodeDaemonSets.edge, (t) => ({
  verdict: t.field({
    type: VerdictEnum,
    description: "The controller's verdict on this Node.",
    resolve: ({ node }) => node.verdict.kind,
  }),
  reasons: t.field({
    type: [ReasonType],
    complexity: FEW,
    description: 'Every reason against this Node.',
    resolve: ({ node }) => [...node.verdict.reasons],
  }),
}));

NodeRef.implement({
  description: 'A Node, as far as DaemonSets see it.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.', resolve: ({ node }) => node.name }),
    labels: t.field({
      type: [LabelType],
      description: 'Its labels by key.',
      resolve: ({ node }) =>
        Object.entries(node.labels)
          .map(([key, value]) => ({ key, value }))
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
    }),
    taints: t.field({
      type: [TaintType],
      complexity: FEW,
      description: 'Its taints.',
      resolve: ({ node }) => [...node.taints],
    }),
    daemonSets: t.field({
      type: NodeDaemonSets.connection,
      args: {
        ...PAGE_ARGS,
        verdict: t.arg({
          type: [VerdictEnum],
          required: true,
          defaultValue: ['shouldRun'],
          description: 'Only DaemonSets with one of these verdicts.',
        }),
      },
      complexity: pageComplexity,
      description: 'Which DaemonSets should run on this Node.',
      resolve: ({ view, node }, { verdict, ...page }): Page<NodeDaemonSet> => {
        const listed = view.daemonSets
          .map((daemonSet) => ({ view, daemonSet, verdict: decide(view.daemonPodOf(daemonSet), node) }))
          .filter((each) => verdict.includes(each.verdict.kind));
        return pageOf(listed, ({ daemonSet }) => `${daemonSet.namespace}/${daemonSet.name}`, page);
      },
    }),
  }),
});

export const NodeConnection = connectionOf('Node', NodeRef, 'Nodes by name.').connection;
