import { snapshotReader } from '../../cluster/snapshot/snapshot-reader.ts';
import {
  type FeatureGate,
  type KubernetesVersion,
  NEWEST_KUBERNETES_VERSION,
  placementRulesOf,
} from '../../core/placement/placement-rules.ts';
import { builder } from '../builder.ts';
import { PAGE_ARGS, pageComplexity, pageOf } from '../connection.ts';
import { givenReader, readSnapshot } from '../given-daemon-set.ts';
import { valueOrThrow } from '../graphql-problem.ts';
import { ClusterRef, DaemonSetRef, NodeRef, type ViewedCluster } from '../refs.ts';
import { viewSync } from '../sync-view.ts';
import { DaemonSetConnection } from './daemon-set.ts';
import { FeatureGateEnum, KubernetesVersionEnum } from './enums.ts';
import { NodeConnection } from './node.ts';

const KindCountType = builder.objectRef<readonly [string, number]>('KindCount').implement({
  description: 'How many objects there are of one kind.',
  fields: (t) => ({
    kind: t.string({ description: 'The kind.', resolve: ([kind]) => kind }),
    count: t.int({ description: 'How many.', resolve: ([, count]) => count }),
  }),
});

const InputsType = builder.objectRef<ViewedCluster>('Inputs').implement({
  description: 'What the answers are made of.',
  fields: (t) => ({
    digest: t.string({
      description: 'sha256 of all that placements depend on: equal for equal inputs, whatever their format or order.',
      resolve: ({ view }) => view.digest(),
    }),
    counts: t.field({
      type: [KindCountType],
      description: 'Objects read, by kind.',
      resolve: ({ counts }) => Object.entries(counts),
    }),
    ignored: t.field({
      type: [KindCountType],
      description: 'Objects passed over, by kind.',
      resolve: ({ ignored }) => Object.entries(ignored),
    }),
  }),
});

ClusterRef.implement({
  description: 'DaemonSets, Nodes and Pods at one moment, and what follows from them.',
  fields: (t) => ({
    inputs: t.field({ type: InputsType, description: 'What the answers are made of.', resolve: (cluster) => cluster }),
    kubernetesVersion: t.field({
      type: KubernetesVersionEnum,
      description: 'Whose rules are followed.',
      resolve: ({ view }) => view.rules.kubernetesVersion,
    }),
    daemonSets: t.field({
      type: DaemonSetConnection,
      args: PAGE_ARGS,
      complexity: pageComplexity,
      description: 'Its DaemonSets.',
      resolve: ({ view }, args) =>
        pageOf(
          view.daemonSets.map((daemonSet) => ({ view, daemonSet })),
          ({ daemonSet }) => `${daemonSet.namespace}/${daemonSet.name}`,
          args,
        ),
    }),
    daemonSet: t.field({
      type: DaemonSetRef,
      nullable: true,
      args: {
        namespace: t.arg.string({ required: true, description: 'Its namespace.' }),
        name: t.arg.string({ required: true, description: 'Its name.' }),
      },
      description: 'One DaemonSet; null where there is none of that name.',
      resolve: ({ view }, ref) => {
        const daemonSet = view.daemonSets.find(
          ({ namespace, name }) => namespace === ref.namespace && name === ref.name,
        );
        return daemonSet === undefined ? null : { view, daemonSet };
      },
    }),
    nodes: t.field({
      type: NodeConnection,
      args: PAGE_ARGS,
      complexity: pageComplexity,
      description: 'Its Nodes.',
      resolve: ({ view }, args) =>
        pageOf(
          view.nodes.map((node) => ({ view, node })),
          ({ node }) => node.name,
          args,
        ),
    }),
    node: t.field({
      type: NodeRef,
      nullable: true,
      args: { name: t.arg.string({ required: true, description: 'Its name.' }) },
      description: 'One Node; null where there is none of that name.',
      resolve: ({ view }, ref) => {
        const node = view.nodes.find(({ name }) => name === ref.name);
        return node === undefined ? null : { view, node };
      },
    }),
  }),
});

const RULES_ARGS = builder.args((t) => ({
  kubernetesVersion: t.field({
    type: KubernetesVersionEnum,
    required: true,
    defaultValue: NEWEST_KUBERNETES_VERSION,
    description: 'Whose rules to follow.',
  }),
  featureGates: t.field({
    type: [FeatureGateEnum],
    required: true,
    defaultValue: [],
    description: 'Feature gates that are on though they are off by default.',
  }),
}));

interface RulesArgs {
  readonly kubernetesVersion: KubernetesVersion;
  readonly featureGates: readonly FeatureGate[];
}

function rulesOf({ kubernetesVersion, featureGates }: RulesArgs) {
  return placementRulesOf(kubernetesVersion, new Set(featureGates));
}

builder.queryField('snapshot', (t) =>
  t.field({
    type: ClusterRef,
    args: {
      ...RULES_ARGS,
      objects: t.arg({ type: ['Manifest'], required: true, description: 'Kubernetes objects as they are.' }),
    },
    description: 'A cluster that is the objects you send.',
    resolve: async (_root, { objects, ...rules }, context) => {
      const read = valueOrThrow(readSnapshot(objects));
      const view = valueOrThrow(await viewSync(snapshotReader(read), rulesOf(rules), context));
      return { view, counts: read.counts, ignored: read.ignored };
    },
  }),
);

builder.queryField('cluster', (t) =>
  t.field({
    type: ClusterRef,
    nullable: true,
    args: {
      ...RULES_ARGS,
      name: t.arg.string({ required: true, description: 'Its name; the embedded one is "demo".' }),
    },
    description: 'A cluster this service reaches; null, with an error, where there is none of that name.',
    resolve: async (_root, { name, ...rules }, context) => {
      const cluster = valueOrThrow(context.access.open.read(name));
      const view = valueOrThrow(await viewSync(givenReader(cluster), rulesOf(rules), context));
      return { view, counts: { DaemonSet: view.daemonSets.length, Node: view.nodes.length }, ignored: {} };
    },
  }),
);
