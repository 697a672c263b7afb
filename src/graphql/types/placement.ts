import { listClasses, type NodeClass } from '../../core/placement/list-classes.ts';
import { nodeVerdicts } from '../../core/placement/node-verdicts.ts';
import type { Placement } from '../../core/placement/place.ts';
import type { ReasonCode, Verdict, VerdictKind } from '../../core/placement/verdict.ts';
import { builder, FEW } from '../builder.ts';
import { connectionOf, PAGE_ARGS, type Page, type PageArgs, pageComplexity, pageOf } from '../connection.ts';
import { DaemonSetRef, type NodePlacement, NodePlacementRef, NodeRef, type ViewedDaemonSet } from '../refs.ts';
import { ReasonCodeEnum, VerdictEnum } from './enums.ts';
import { ReasonType } from './reason.ts';

NodePlacementRef.implement({
  description: 'What one Node means for one DaemonSet.',
  fields: (t) => ({
    node: t.field({ type: NodeRef, description: 'The Node.', resolve: ({ view, node }) => ({ view, node }) }),
    daemonSet: t.field({
      type: DaemonSetRef,
      description: 'The DaemonSet.',
      resolve: ({ view, daemonSet }) => ({ view, daemonSet }),
    }),
    verdict: t.field({
      type: VerdictEnum,
      description: "The controller's verdict.",
      resolve: ({ verdict }) => verdict.kind,
    }),
    reasons: t.field({
      type: [ReasonType],
      complexity: FEW,
      description: 'Every reason against it; none where the Node should run the Pod.',
      resolve: ({ verdict }) => [...verdict.reasons],
    }),
  }),
});

const NodeClassType = builder.objectRef<NodeClass>('NodeClass').implement({
  description: 'Nodes that no rule of the DaemonSet can tell apart.',
  fields: (t) => ({
    verdict: t.field({
      type: VerdictEnum,
      description: 'The verdict on each.',
      resolve: ({ verdict }) => verdict.kind,
    }),
    size: t.exposeInt('size', { description: 'How many there are.' }),
    examples: t.stringList({
      description: 'Names of the first few.',
      complexity: 1,
      resolve: ({ examples }) => [...examples],
    }),
    reasons: t.field({
      type: [ReasonType],
      complexity: FEW,
      description: 'Every reason against each; what they found is what they found on the first example.',
      resolve: ({ verdict }) => [...verdict.reasons],
    }),
  }),
});

const PlacementSummary = builder.objectRef<Placement>('PlacementSummary').implement({
  description: 'Nodes in all, and by verdict.',
  fields: (t) => ({
    nodes: t.int({ description: 'Nodes of the cluster.', resolve: ({ index }) => index.nodes.length }),
    shouldRun: t.int({ description: 'Nodes that get a Pod.', resolve: ({ counts }) => counts.shouldRun }),
    shouldContinueRunning: t.int({
      description: 'Nodes that get no Pod but keep one that is there.',
      resolve: ({ counts }) => counts.shouldContinueRunning,
    }),
    shouldNotRun: t.int({
      description: 'Nodes that get no Pod and lose one that is there.',
      resolve: ({ counts }) => counts.shouldNotRun,
    }),
  }),
});

interface PlacementPage extends Page<NodePlacement> {
  readonly placement: Placement;
}

const { connection: PlacementConnection } = connectionOf<NodePlacement, NodePlacement, PlacementPage>(
  'Placement',
  NodePlacementRef,
  'What each Node of the cluster means for one DaemonSet, by name; its summary and classes are of the whole cluster.',
);
const { connection: NodeClassConnection } = connectionOf(
  'NodeClass',
  NodeClassType,
  'Groups of Nodes, those that should run first.',
);

builder.objectFields(PlacementConnection, (t) => ({
  summary: t.field({
    type: PlacementSummary,
    description: 'Nodes in all, and by verdict, whatever the filters.',
    resolve: ({ placement }) => placement,
  }),
  classes: t.field({
    type: NodeClassConnection,
    args: PAGE_ARGS,
    complexity: pageComplexity,
    description: 'The Nodes in groups that no rule of the DaemonSet can tell apart, whatever the filters.',
    resolve: ({ placement }, args) => pageOf(listClasses(placement), ({ examples }) => examples[0] ?? '', args),
  }),
}));

builder.objectField(DaemonSetRef, 'placement', (t) =>
  t.field({
    type: PlacementConnection,
    args: {
      ...PAGE_ARGS,
      verdict: t.arg({ type: [VerdictEnum], description: 'Only Nodes with one of these verdicts.' }),
      reason: t.arg({ type: [ReasonCodeEnum], description: 'Only Nodes with a reason of one of these kinds.' }),
    },
    complexity: pageComplexity,
    description: 'Which Nodes get its Pod, which keep it, which do not, and why.',
    resolve: placementPage,
  }),
);

interface PlacementFilter extends PageArgs {
  readonly verdict?: readonly VerdictKind[] | null | undefined;
  readonly reason?: readonly ReasonCode[] | null | undefined;
}

function placementPage(
  { view, daemonSet }: ViewedDaemonSet,
  { verdict, reason, ...page }: PlacementFilter,
): PlacementPage {
  const placement = view.placementOf(daemonSet);
  const { groups, verdicts } = nodeVerdicts(placement);
  const wanted = verdicts.map((each) => isWanted(each, verdict, reason));
  const listed = view.nodes.flatMap((node, index): NodePlacement[] => {
    const group = groups.groupOf[index] as number;
    return wanted[group] === true ? [{ view, daemonSet, node, verdict: verdicts[group] as Verdict }] : [];
  });
  return { ...pageOf(listed, ({ node }) => node.name, page), placement };
}

function isWanted(
  { kind, reasons }: Verdict,
  kinds: readonly VerdictKind[] | null | undefined,
  codes: readonly ReasonCode[] | null | undefined,
): boolean {
  return (kinds?.includes(kind) ?? true) && (codes == null || reasons.some(({ code }) => codes.includes(code)));
}
