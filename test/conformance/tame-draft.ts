import type {
  Draft,
  DraftNode,
  DraftNodeAffinity,
  DraftPodSpec,
  DraftRequirement,
  DraftTaint,
  DraftTerm,
  DraftToleration,
} from './draft.ts';
import type { Random } from './random.ts';

const NODES = 8;

/** Well-shaped, and such that a rule has a fair chance to match: its values come from the Nodes it is asked of. */
export function tameDraft(random: Random): Draft {
  const node = random.chance(0.5) ? cloudNode : plainNode;
  const nodes = Array.from({ length: NODES }, (_, index) => node(random, index));
  return { comparisonOperators: random.chance(0.3), podSpec: podSpec(random, nodes), nodes };
}

// Nodes

interface Archetype {
  readonly labels: Readonly<Record<string, string>>;
  readonly taints?: readonly DraftTaint[];
}

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';

const ARCHETYPES: readonly Archetype[] = [
  { labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' } },
  { labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', pool: 'general', cores: '16' } },
  { labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64', pool: 'general', cores: '4' } },
  {
    labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', [CONTROL_PLANE]: '' },
    taints: [{ key: CONTROL_PLANE, effect: 'NoSchedule' }],
  },
  {
    labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', pool: 'gpu', cores: '64' },
    taints: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' }],
  },
  {
    labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'arm64', lifecycle: 'spot', cores: '8' },
    taints: [{ key: 'lifecycle', value: 'spot', effect: 'NoSchedule' }],
  },
  {
    labels: { 'kubernetes.io/os': 'windows', 'kubernetes.io/arch': 'amd64' },
    taints: [{ key: 'os', value: 'windows', effect: 'NoSchedule' }],
  },
  {
    labels: { 'kubernetes.io/os': 'linux', type: 'virtual-kubelet' },
    taints: [{ key: 'virtual-kubelet.io/provider', value: 'azure', effect: 'NoSchedule' }],
  },
];

function cloudNode(random: Random, index: number): DraftNode {
  const { labels, taints = [] } = random.pick(ARCHETYPES);
  const name = `ip-10-0-0-${index}`;
  const node: DraftNode = {
    name,
    labels: new Map(Object.entries({ 'kubernetes.io/hostname': name, ...labels })),
    taints: [...taints],
  };
  node.labels?.set('topology.kubernetes.io/zone', random.pick(['eu-1a', 'eu-1b', 'eu-1c']));
  addUpkeep(node, random);
  return node;
}

const PLAIN_LABELS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['zone', ['a', 'b', 'c']],
  ['disk', ['ssd', 'hdd', '']],
  ['example.com/tier', ['gold', 'silver']],
  ['cores', ['1', '4', '10', '007', 'many']],
  [CONTROL_PLANE, ['']],
];

const PLAIN_TAINTS: readonly DraftTaint[] = [
  { key: 'dedicated', value: 'a', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'b', effect: 'NoSchedule' },
  { key: 'dedicated', value: 'b', effect: 'PreferNoSchedule' },
  { key: 'dedicated', effect: 'NoSchedule' },
  { key: CONTROL_PLANE, effect: 'NoSchedule' },
  { key: 'load', value: '5', effect: 'NoSchedule' },
  { key: 'load', value: '50', effect: 'NoSchedule' },
  { key: 'load', value: '-3', effect: 'NoExecute' },
  { key: 'drain', value: 'now', effect: 'NoExecute' },
];

function plainNode(random: Random, index: number): DraftNode {
  const node: DraftNode = { name: `n${index}`, labels: new Map(), taints: [] };
  for (const [key, values] of PLAIN_LABELS) {
    if (random.chance(0.6)) node.labels?.set(key, random.pick(values));
  }
  node.taints?.push(...random.sample(PLAIN_TAINTS, random.pick([0, 0, 0, 1, 1, 2])));
  addUpkeep(node, random);
  return node;
}

const UPKEEP_TAINTS: readonly DraftTaint[] = [
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/memory-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/pid-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/network-unavailable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/out-of-service', value: 'nodeshutdown', effect: 'NoExecute' },
  { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
];

/** What the cluster itself does to Nodes. */
function addUpkeep(node: DraftNode, random: Random): void {
  if (random.chance(0.15)) node.taints?.push(random.pick(UPKEEP_TAINTS));
  if (random.chance(0.08)) {
    node.spec = { unschedulable: true };
    if (random.chance(0.7)) node.taints?.push({ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' });
  }
  if (random.chance(0.1)) node.status = { conditions: [{ type: 'Ready', status: random.pick(['True', 'False']) }] };
}

// The Pod template

function podSpec(random: Random, nodes: readonly DraftNode[]): DraftPodSpec {
  const spec: DraftPodSpec = {};
  if (random.chance(0.25)) {
    const labels = random.pick(nodes).labels ?? [];
    spec.nodeSelector = new Map(random.sample([...labels], random.pick([1, 1, 2])));
  }
  if (random.chance(0.45)) spec.affinity = { nodeAffinity: nodeAffinity(random, nodes) };
  if (random.chance(0.6)) {
    const count = random.pick([1, 1, 2, 3]);
    spec.tolerations = Array.from({ length: count }, () => toleration(random, nodes));
  }
  if (random.chance(0.25)) spec.hostNetwork = true;
  if (random.chance(0.06)) spec.nodeName = random.chance(0.8) ? random.pick(nodes).name : 'elsewhere';
  return spec;
}

function nodeAffinity(random: Random, nodes: readonly DraftNode[]): DraftNodeAffinity {
  if (random.chance(0.15)) {
    return { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: term(random, nodes) }] };
  }
  const nodeSelectorTerms = Array.from({ length: random.pick([1, 1, 2, 3]) }, () => term(random, nodes));
  return { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } };
}

function term(random: Random, nodes: readonly DraftNode[]): DraftTerm {
  const term: DraftTerm = {};
  const withFields = random.chance(0.15);
  if (!withFields || random.chance(0.5)) {
    term.matchExpressions = Array.from({ length: random.pick([1, 1, 2]) }, () => expression(random, nodes));
  }
  if (withFields) {
    const values = [random.pick(nodes).name];
    term.matchFields = [{ key: 'metadata.name', operator: random.pick(['In', 'NotIn', 'NotIn']), values }];
  }
  return term;
}

function expression(random: Random, nodes: readonly DraftNode[]): DraftRequirement {
  const [key, value] = random.pick([...(random.pick(nodes).labels ?? []), ['absent', 'x'] as const]);
  switch (random.pick(['In', 'In', 'In', 'NotIn', 'Exists', 'DoesNotExist', 'number'])) {
    case 'In':
      return { key, operator: 'In', values: random.chance(0.5) ? [value] : ['other', value] };
    case 'NotIn':
      return { key, operator: 'NotIn', values: [value] };
    case 'Exists':
      return { key, operator: 'Exists' };
    case 'DoesNotExist':
      return { key, operator: 'DoesNotExist' };
    default:
      return { key: 'cores', operator: random.pick(['Gt', 'Lt']), values: [random.pick(['0', '4', '07', '9', '50'])] };
  }
}

function toleration(random: Random, nodes: readonly DraftNode[]): DraftToleration {
  const taint = random.pick(random.pick(nodes).taints ?? []) ?? random.pick(PLAIN_TAINTS);
  const { key = '', value = '', effect = '' } = taint;
  switch (random.int(9)) {
    case 0:
      return { operator: 'Exists' };
    case 1:
      return { operator: 'Exists', effect: random.pick(['NoSchedule', 'NoExecute']) };
    case 2:
      return { key, operator: 'Exists' };
    case 3:
      return { key, operator: 'Exists', effect };
    case 4:
      return { key, value, effect };
    case 5:
      return { key, operator: 'Equal', value };
    case 6:
      return { key, operator: 'Equal', value: 'other', effect };
    case 7:
      return { key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: random.pick([0, 300, -1]) };
    default:
      return { key: 'load', operator: random.pick(['Lt', 'Gt']), value: random.pick(['5', '49', '-9']), effect };
  }
}
