/** Something done to the cluster once so many Pods of the new template are ready, and the wave it is simulated at. */
export interface Change {
  readonly afterReady: number;
  readonly atWave: number;
  readonly do:
    | { readonly kind: 'join' | 'leave' | 'fallSilent' | 'deletePod'; readonly node: string }
    | { readonly kind: 'taint'; readonly node: string; readonly effect: 'NoSchedule' | 'NoExecute' };
}

export interface Scenario {
  readonly name: string;
  readonly nodes: readonly string[];
  /** `spec.updateStrategy`, and anything else of the spec. */
  readonly spec: object;
  readonly changes?: readonly Change[];
  /** Done before the template changes, once all is at rest. */
  readonly before?: readonly Change['do'][];
  /** Nodes on which Pods of the new template never become ready. */
  readonly neverReadyOn?: readonly string[];
  /** The template goes forth and back before: the revision of the last step is there already. */
  readonly rollsBack?: boolean;
  /** Nothing of the template changes; `spec` is patched with this instead. */
  readonly patch?: object;
  /** What the simulation must say; drawn scenarios leave that to the cluster. */
  readonly want?: { readonly verdict: string; readonly waves: number };
}

const rolling = (maxUnavailable: number | string, maxSurge: number | string = 0) => ({
  updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable, maxSurge } },
});
/** Long enough for a change to come between two waves. */
const calm = { minReadySeconds: 4 };
const onDelete = { updateStrategy: { type: 'OnDelete' } };
const nodes = (count: number) => Array.from({ length: count }, (_, at) => `n${at + 1}`);
const complete = (waves: number) => ({ verdict: 'complete', waves });
const stuck = (waves: number) => ({ verdict: 'stuck', waves });

export const SCENARIOS: readonly Scenario[] = [
  { name: 'one at a time', nodes: nodes(4), spec: rolling(1), want: complete(4) },
  { name: 'two at a time', nodes: nodes(5), spec: rolling(2), want: complete(3) },
  { name: 'a percentage rounds up', nodes: nodes(5), spec: rolling('30%'), want: complete(3) },
  { name: 'all at once', nodes: nodes(6), spec: rolling('100%'), want: complete(1) },
  { name: 'more than there are Nodes', nodes: nodes(3), spec: rolling(10), want: complete(1) },
  { name: 'surge of one', nodes: nodes(4), spec: rolling(0, 1), want: complete(5) },
  { name: 'surge by percentage', nodes: nodes(5), spec: rolling(0, '40%'), want: complete(4) },
  { name: 'surge of all', nodes: nodes(4), spec: rolling(0, '100%'), want: complete(2) },
  { name: 'minReadySeconds', nodes: nodes(3), spec: { ...rolling(1), minReadySeconds: 3 }, want: complete(3) },
  {
    name: 'minReadySeconds with surge',
    nodes: nodes(3),
    spec: { ...rolling(0, 2), minReadySeconds: 3 },
    want: complete(3),
  },
  {
    name: 'sticks at a Pod that never becomes ready',
    nodes: nodes(3),
    spec: rolling(1),
    neverReadyOn: nodes(3),
    want: stuck(1),
  },
  {
    name: 'a budget of two takes one that never becomes ready',
    nodes: nodes(4),
    spec: rolling(2),
    neverReadyOn: ['n1'],
    want: stuck(3),
  },
  {
    name: 'surge sticks, and all old Pods stay',
    nodes: nodes(3),
    spec: rolling(0, 1),
    neverReadyOn: nodes(3),
    want: stuck(1),
  },
  {
    name: 'sticks at a Node that is down',
    nodes: nodes(4),
    spec: rolling(1),
    before: [{ kind: 'fallSilent', node: 'n2' }],
    want: stuck(1),
  },
  {
    name: 'a budget of two takes one Node that is down',
    nodes: nodes(4),
    spec: rolling(2),
    before: [{ kind: 'fallSilent', node: 'n2' }],
    want: complete(3),
  },
  {
    name: 'surge and a Node that is down',
    nodes: nodes(4),
    spec: rolling(0, 1),
    before: [{ kind: 'fallSilent', node: 'n2' }],
    want: complete(4),
  },
  {
    name: 'a Node falls silent meanwhile',
    nodes: nodes(4),
    spec: { ...rolling(1), minReadySeconds: 40 },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'fallSilent', node: 'n4' } }],
    want: stuck(2),
  },
  {
    name: 'a Node joins',
    nodes: nodes(4),
    spec: { ...rolling(1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'join', node: 'n9' } }],
    want: complete(5),
  },
  {
    name: 'a Node joins with surge',
    nodes: nodes(4),
    spec: { ...rolling(0, 1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'join', node: 'n9' } }],
    want: complete(5),
  },
  {
    name: 'a Node leaves',
    nodes: nodes(4),
    spec: { ...rolling(1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'leave', node: 'n4' } }],
    want: complete(4),
  },
  {
    name: 'a Node leaves with surge',
    nodes: nodes(4),
    spec: { ...rolling(0, 1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'leave', node: 'n4' } }],
    want: complete(4),
  },
  {
    name: 'NoExecute meanwhile',
    nodes: nodes(4),
    spec: { ...rolling(1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'taint', node: 'n4', effect: 'NoExecute' } }],
    want: complete(3),
  },
  {
    name: 'NoSchedule meanwhile: its Pod goes for good',
    nodes: nodes(4),
    spec: { ...rolling(1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'taint', node: 'n4', effect: 'NoSchedule' } }],
    want: complete(4),
  },
  {
    name: 'NoSchedule meanwhile with surge',
    nodes: nodes(4),
    spec: { ...rolling(0, 1), ...calm },
    changes: [{ afterReady: 1, atWave: 2, do: { kind: 'taint', node: 'n4', effect: 'NoSchedule' } }],
    want: complete(4),
  },
  { name: 'rollback', nodes: nodes(3), spec: rolling(1), rollsBack: true, want: complete(3) },
  { name: 'OnDelete pauses', nodes: nodes(3), spec: onDelete, want: { verdict: 'paused', waves: 0 } },
  {
    name: 'OnDelete, one Pod deleted',
    nodes: nodes(3),
    spec: onDelete,
    changes: [{ afterReady: 0, atWave: 1, do: { kind: 'deletePod', node: 'n2' } }],
    want: { verdict: 'paused', waves: 1 },
  },
  {
    name: 'OnDelete, all Pods deleted',
    nodes: nodes(2),
    spec: onDelete,
    changes: [
      { afterReady: 0, atWave: 1, do: { kind: 'deletePod', node: 'n1' } },
      { afterReady: 1, atWave: 2, do: { kind: 'deletePod', node: 'n2' } },
    ],
    want: complete(2),
  },
  {
    name: 'no Node any more',
    nodes: nodes(3),
    spec: rolling(1),
    patch: { template: { spec: { nodeSelector: { nowhere: 'yes' } } } },
    want: { verdict: 'idle', waves: 1 },
  },
];
