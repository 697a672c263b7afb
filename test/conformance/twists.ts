import type { Draft, DraftNode, DraftRequirement, DraftTaint, DraftTerm, DraftToleration } from './draft.ts';
import { INHERITED_NAMES, ODD_KEYS, ODD_NUMBERS, ODD_VALUES } from './odd-text.ts';
import type { Random } from './random.ts';

/** Makes one thing about a case odd. */
export interface Twist {
  readonly name: string;
  twist(draft: Draft, random: Random): void;
}

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'];
const UNKNOWN_OPERATORS = [
  '',
  'in',
  'IN',
  'notin',
  'Equals',
  'a<b',
  '\u0007',
  '\u200b',
  'é\u00a0',
  'Equal',
  'NotEquals',
  '=',
  '==',
  '!',
  'exists',
  'Gte',
  'In ',
  '"',
];

/** The oddest first; a case that is odd at all takes one to three of them. */
export const TWISTS: readonly Twist[] = [
  // The whole Pod template

  {
    name: 'no pod spec',
    twist(draft, random) {
      draft.daemonSetSpec = random.pick([null, {}, { template: null }, { template: {} }, { template: { spec: null } }]);
    },
  },
  {
    name: 'fields in the wrong case, which Go skips',
    twist({ podSpec }, random) {
      const tolerations = [{ operator: 'Exists' }];
      podSpec.others = random.pick([
        { Tolerations: tolerations },
        { NodeName: 'elsewhere', nodename: 'elsewhere' },
        { nodeselector: { absent: 'x' }, NodeSelector: { absent: 'x' } },
        { HostNetwork: true, hostnetwork: true },
        { Affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } } },
      ]);
    },
  },
  {
    name: 'members placement does not read',
    twist(draft, random) {
      draft.podSpec.others = random.pick([
        { schedulerName: 'other', priorityClassName: 'system-node-critical', runtimeClassName: 'kata' },
        { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }] },
        {
          containers: [
            { name: 'c', ports: [{ hostPort: 80, containerPort: 80 }], resources: { requests: { cpu: '900' } } },
          ],
        },
        { schedulingGates: [{ name: 'example.com/wait' }], os: { name: 'windows' } },
      ]);
    },
  },
  {
    name: 'pod affinity, which placement does not read',
    twist({ podSpec }, random) {
      const required = [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'ds' } } }];
      const terms = { requiredDuringSchedulingIgnoredDuringExecution: required };
      const affinity = random.pick([{ podAffinity: terms }, { podAntiAffinity: terms }, { podAffinity: null }]);
      podSpec.affinity = { ...podSpec.affinity, ...affinity };
    },
  },
  {
    name: 'preferred node affinity only, valid or not',
    twist({ podSpec }, random) {
      const preference = { matchExpressions: [requirement(random), requirement(random)] };
      const preferred = random.pick([null, [], [{ weight: 100, preference }]]);
      podSpec.affinity = { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: preferred } };
    },
  },
  {
    name: 'host network, or null',
    twist({ podSpec, nodes }, random) {
      podSpec.hostNetwork = random.pick([true, true, false, null]);
      addTaint(random, nodes, () => ({
        key: 'node.kubernetes.io/network-unavailable',
        effect: random.pick(['NoSchedule', 'NoSchedule', 'NoExecute']),
      }));
    },
  },
  {
    name: 'node name of this or no node',
    twist({ podSpec, nodes }, random) {
      const { name } = random.pick(nodes);
      podSpec.nodeName = random.pick([name, name, name.toUpperCase(), `${name} `, 'elsewhere', '', null]);
    },
  },

  // The node selector

  {
    name: 'node selector with an empty value',
    twist({ podSpec, nodes }, random) {
      selectorOf(podSpec).set('edge', '');
      for (const { labels } of some(random, nodes)) labels?.set('edge', random.pick(['', '', 'x', ' ']));
    },
  },
  {
    name: 'node selector with a null value',
    twist({ podSpec, nodes }, random) {
      selectorOf(podSpec).set('edge', null);
      for (const { labels } of some(random, nodes)) labels?.set('edge', random.pick(['', null, 'null']));
    },
  },
  {
    name: 'node selector with a key no node has',
    twist({ podSpec }, random) {
      selectorOf(podSpec).set(random.pick(['absent', ...ODD_KEYS]), random.pick(['', 'x', ...ODD_VALUES]));
    },
  },
  {
    name: 'node selector that is null or empty',
    twist({ podSpec }, random) {
      podSpec.nodeSelector = random.pick([null, new Map()]);
    },
  },
  {
    name: 'node selector with texts no label may have, which match all the same',
    twist({ podSpec, nodes }, random) {
      const key = random.pick(ODD_KEYS);
      const value = random.pick(ODD_VALUES);
      selectorOf(podSpec).set(key, value);
      for (const { labels } of some(random, nodes))
        labels?.set(key, random.chance(0.8) ? value : random.pick(ODD_VALUES));
    },
  },
  {
    name: 'node selector by a name every object inherits',
    twist({ podSpec, nodes }, random) {
      const key = random.pick(INHERITED_NAMES);
      selectorOf(podSpec).set(key, random.pick(['x', '', 'function']));
      for (const { labels } of some(random, nodes)) labels?.set(key, random.pick(['x', 'x', '']));
    },
  },
  {
    name: 'accents written in two ways, which are different labels',
    twist({ podSpec, nodes }, random) {
      selectorOf(podSpec).set('edge', 'é');
      for (const { labels } of nodes) labels?.set('edge', random.pick(['é', 'e\u0301']));
    },
  },

  // The shape of required node affinity

  {
    name: 'affinity that ends early',
    twist({ podSpec }, random) {
      const required = 'requiredDuringSchedulingIgnoredDuringExecution';
      podSpec.affinity = random.pick([
        null,
        {},
        { nodeAffinity: null },
        { nodeAffinity: {} },
        { nodeAffinity: { [required]: null } },
        { nodeAffinity: { [required]: {} } },
        { nodeAffinity: { [required]: { nodeSelectorTerms: null } } },
        { nodeAffinity: { [required]: { nodeSelectorTerms: [] } } },
      ]);
    },
  },
  {
    name: 'only empty terms',
    twist(draft, random) {
      setTerms(
        draft,
        Array.from({ length: 1 + random.int(2) }, () => emptyTerm(random)),
      );
    },
  },
  {
    name: 'empty terms among others',
    twist(draft, random) {
      const terms = termsOf(draft);
      terms.splice(random.int(terms.length + 1), 0, emptyTerm(random));
      if (random.chance(0.5)) terms.unshift(emptyTerm(random));
    },
  },
  {
    name: 'null among the requirements',
    twist(draft, random) {
      const list = random.pick(['matchExpressions', 'matchFields'] as const);
      addTerm(draft, random, {
        [list]: random.pick([[null], [{}], [null, { key: 'absent', operator: 'DoesNotExist' }]]),
      });
    },
  },
  {
    name: 'an invalid term beside a valid one',
    twist(draft, random) {
      const valid = { key: 'absent', operator: random.pick(['DoesNotExist', 'Exists']) };
      const invalid = { key: random.pick(ODD_KEYS), operator: 'Exists', values: ['x'] };
      setTerms(draft, random.sample([{ matchExpressions: [valid] }, { matchExpressions: [invalid] }], 2));
    },
  },
  {
    name: 'an invalid requirement beside valid ones in one term',
    twist(draft, random) {
      const valid = { key: 'absent', operator: 'DoesNotExist' };
      addTerm(draft, random, {
        matchExpressions: random.sample([valid, valid, requirement(random)], 3),
        matchFields: [
          { key: 'metadata.name', operator: random.pick(['NotIn', 'NotIn', 'Exists']), values: ['elsewhere'] },
        ],
      });
    },
  },
  {
    name: 'many terms',
    twist(draft, random) {
      setTerms(
        draft,
        Array.from({ length: 12 }, (_, index) => ({
          matchExpressions: [{ key: 'edge', operator: 'In', values: [`${index}`] }],
        })),
      );
      for (const { labels } of draft.nodes) labels?.set('edge', `${random.int(16)}`);
    },
  },

  // Expressions

  {
    name: 'an operator no one knows',
    twist(draft, random) {
      addExpression(draft, random, { ...requirement(random), operator: random.pick([...UNKNOWN_OPERATORS, null]) });
    },
  },
  {
    name: 'any operator with any number of values',
    twist(draft, random) {
      const values = random.pick([
        null,
        [],
        ['x'],
        ['x', 'y'],
        [''],
        [null],
        ['x', 'x'],
        ['5'],
        ['5', '6'],
        ['x', null],
      ]);
      addExpression(draft, random, { key: 'edge', operator: random.pick(OPERATORS), values });
      for (const { labels } of some(random, draft.nodes)) labels?.set('edge', random.pick(['x', '', '5', '7']));
    },
  },
  {
    name: 'an expression without members',
    twist(draft, random) {
      const { key, operator, values } = { key: 'edge', operator: random.pick(OPERATORS), values: ['5'] };
      addExpression(
        draft,
        random,
        random.pick<DraftRequirement>([
          { key, operator },
          { operator, values },
          { key: null, operator, values },
          { key, values },
          { key, operator: null, values },
          { key, operator, values: null },
        ]),
      );
    },
  },
  {
    name: 'an odd key in an expression',
    twist(draft, random) {
      const key = random.pick(ODD_KEYS);
      addExpression(draft, random, { ...requirement(random), key });
      for (const { labels } of some(random, draft.nodes)) labels?.set(key, random.pick(['x', '5', '']));
    },
  },
  {
    name: 'odd values in an expression',
    twist(draft, random) {
      const values = random.sample(ODD_VALUES, 1 + random.int(3));
      addExpression(draft, random, { key: 'edge', operator: random.pick(['In', 'In', 'NotIn', ...OPERATORS]), values });
      for (const { labels } of some(random, draft.nodes)) labels?.set('edge', random.pick(values));
    },
  },
  {
    name: 'an odd key and odd values',
    twist(draft, random) {
      addExpression(draft, random, {
        key: random.pick(ODD_KEYS),
        operator: random.pick([...OPERATORS, ...UNKNOWN_OPERATORS]),
        values: random.sample(ODD_VALUES, random.int(4)),
      });
    },
  },
  {
    name: 'a term for each of many odd texts',
    twist(draft, random) {
      setTerms(
        draft,
        Array.from({ length: 6 }, () => ({
          matchExpressions: [
            { key: random.pick(ODD_KEYS), operator: 'Exists' },
            {
              key: 'edge',
              operator: random.pick(['In', 'NotIn', 'Exists', 'Lt']),
              values: random.sample(ODD_VALUES, 2),
            },
          ],
        })),
      );
    },
  },
  {
    name: 'numbers compared at their edges',
    twist(draft, random) {
      const bound = random.pick(ODD_NUMBERS);
      addExpression(draft, random, { key: 'edge', operator: random.pick(['Gt', 'Lt']), values: [bound] });
      for (const { labels } of draft.nodes) labels?.set('edge', random.pick([bound, ...ODD_NUMBERS]));
    },
  },
  {
    name: 'a legal bound against odd numbers',
    twist(draft, random) {
      const values = [random.pick(['0', '5', '007', '9223372036854775807', '9223372036854775806', '9007199254740992'])];
      addExpression(draft, random, { key: 'edge', operator: random.pick(['Gt', 'Lt']), values });
      for (const { labels } of draft.nodes) labels?.set('edge', random.pick([...values, random.pick(ODD_NUMBERS)]));
    },
  },
  {
    name: 'expressions over a name every object inherits',
    twist(draft, random) {
      const key = random.pick(INHERITED_NAMES);
      const operator = random.pick(['In', 'NotIn', 'Exists', 'DoesNotExist']);
      addExpression(draft, random, { key, operator, values: operator.endsWith('In') ? ['x'] : [] });
      for (const { labels } of some(random, draft.nodes)) labels?.set(key, random.pick(['x', '']));
    },
  },
  {
    name: 'the same key twice, contradicting itself',
    twist(draft, random) {
      const matchExpressions = random.sample<DraftRequirement>(
        [
          { key: 'edge', operator: 'In', values: ['x', 'y', 'x'] },
          { key: 'edge', operator: 'NotIn', values: ['x'] },
          { key: 'edge', operator: 'Exists', values: [] },
          { key: 'edge', operator: 'DoesNotExist', values: null },
          { key: 'edge', operator: 'Gt', values: ['4'] },
        ],
        2,
      );
      addTerm(draft, random, { matchExpressions });
      for (const { labels } of some(random, draft.nodes)) labels?.set('edge', random.pick(['x', 'y', '', '5']));
    },
  },
  {
    name: 'labels that are null, or have null values',
    twist(draft, random) {
      const operator = random.pick(['In', 'NotIn', 'Exists', 'DoesNotExist']);
      addExpression(draft, random, { key: 'edge', operator, values: operator.endsWith('In') ? [''] : [] });
      for (const node of some(random, draft.nodes)) {
        if (random.chance(0.4)) node.labels = null;
        node.labels?.set('edge', random.pick(['', null, 'null']));
      }
    },
  },

  // Fields

  {
    name: 'match fields by name',
    twist(draft, random) {
      const values = [random.pick([...draft.nodes.map(({ name }) => name), 'elsewhere', ''])];
      addTerm(draft, random, {
        matchFields: [{ key: 'metadata.name', operator: random.pick(['In', 'NotIn']), values }],
      });
    },
  },
  {
    name: 'match fields of every shape',
    twist(draft, random) {
      const name = random.pick(draft.nodes).name;
      addTerm(draft, random, {
        matchFields: [
          {
            key: random.pick([
              'metadata.name',
              'metadata.name',
              'metadata.namespace',
              'spec.unschedulable',
              '',
              null,
              'Metadata.Name',
            ]),
            operator: random.pick(['In', 'In', 'NotIn', ...OPERATORS, ...UNKNOWN_OPERATORS, null]),
            values: random.pick([
              [name],
              [name],
              [''],
              ['x'],
              [null],
              [],
              null,
              [name, 'x'],
              random.sample(ODD_VALUES, 2),
            ]),
          },
        ],
      });
    },
  },
  {
    name: 'match fields of an unknown key, which is empty',
    twist(draft, random) {
      const key = random.pick([
        'metadata.namespace',
        'spec.unschedulable',
        'metadata.labels.edge',
        '',
        '__proto__',
        'constructor',
      ]);
      const values = [random.pick(['', '', 'x', null])];
      addTerm(draft, random, { matchFields: [{ key, operator: random.pick(['In', 'NotIn']), values }] });
    },
  },
  {
    name: 'match fields together, and with expressions',
    twist(draft, random) {
      const [a, b] = random.sample(draft.nodes, 2) as [DraftNode, DraftNode];
      addTerm(draft, random, {
        matchExpressions: [{ key: 'edge', operator: random.pick(['Exists', 'DoesNotExist']) }],
        matchFields: [
          { key: 'metadata.name', operator: 'NotIn', values: [a.name] },
          { key: 'metadata.name', operator: random.pick(['In', 'NotIn']), values: [b.name] },
        ],
      });
      for (const { labels } of some(random, draft.nodes)) labels?.set('edge', '');
    },
  },

  // Tolerations

  {
    name: 'tolerations that are null, or hold null',
    twist({ podSpec }, random) {
      podSpec.tolerations = random.pick([null, [], [null], [{}], [null, ...(podSpec.tolerations ?? [])]]);
    },
  },
  {
    name: 'a toleration of every key',
    twist({ podSpec }, random) {
      addToleration(podSpec, {
        ...random.pick([{}, { key: '' }, { key: null }]),
        operator: random.pick(['Exists', 'Equal', '', null, 'Lt', 'in']),
        ...random.pick([{}, { value: '' }, { value: 'a' }, { value: null }]),
        ...random.pick([{}, {}, { effect: '' }, { effect: 'NoSchedule' }, { effect: 'NoExecute' }, { effect: null }]),
      });
    },
  },
  {
    name: 'a toleration with an effect of its own',
    twist({ podSpec, nodes }, random) {
      const { key = '', value = '' } = anyTaint(random, nodes);
      const effect = random.pick(['', null, 'NoSchedule', 'PreferNoSchedule', 'NoExecute', 'noSchedule', 'NoFuss']);
      addToleration(
        podSpec,
        random.pick([
          { key, operator: 'Exists', effect },
          { key, value, effect },
        ]),
      );
    },
  },
  {
    name: 'a toleration with an operator no one knows',
    twist({ podSpec, nodes }, random) {
      const { key = '', value = '', effect = '' } = anyTaint(random, nodes);
      const operator = random.pick(['exists', 'equal', 'EXISTS', 'In', 'NotEqual', 'Gte', 'lt', ' ']);
      addToleration(podSpec, { key, operator, value, effect });
    },
  },
  {
    name: 'a toleration whose value nearly fits',
    twist({ podSpec, nodes }, random) {
      const { key = '', value, effect = '' } = anyTaint(random, nodes);
      const near = value ?? '';
      addToleration(podSpec, {
        key,
        operator: random.pick(['', 'Equal', 'Exists']),
        value: random.pick([near, near.toUpperCase(), `${near} `, '', null]),
        effect,
      });
    },
  },
  {
    name: 'a toleration whose key nearly fits',
    twist({ podSpec, nodes }, random) {
      const key = anyTaint(random, nodes).key ?? '';
      addToleration(podSpec, {
        key: random.pick([key, key.toUpperCase(), key.slice(0, -1), `${key}x`, random.pick(INHERITED_NAMES)]),
        operator: 'Exists',
      });
    },
  },
  {
    name: 'the tolerations the controller adds, given already',
    twist({ podSpec, nodes }, random) {
      const { key = '', effect = '' } = random.pick(CONDITION_TAINTS);
      const given: DraftToleration = { key, operator: random.pick(['Exists', '', 'Equal']), effect };
      addToleration(
        podSpec,
        random.pick([
          given,
          { ...given, tolerationSeconds: random.pick([0, 60, -1, null]) },
          { ...given, value: 'x' },
          { ...given, effect: '' },
          { ...given, effect: 'PreferNoSchedule' },
        ]),
      );
      if (random.chance(0.3)) addToleration(podSpec, { ...given, tolerationSeconds: 5 });
      addTaint(random, nodes, () => ({ key, value: random.pick(['', '', 'x']), effect }));
    },
  },
  {
    name: 'numbers compared, with the gate on or off',
    twist(draft, random) {
      draft.comparisonOperators = random.chance(0.75);
      const bound = random.pick(ODD_NUMBERS);
      addToleration(draft.podSpec, { key: 'load', operator: random.pick(['Lt', 'Gt']), value: bound });
      addTaint(random, draft.nodes, () => ({
        key: 'load',
        value: random.pick([bound, ...ODD_NUMBERS]),
        effect: random.pick(['NoSchedule', 'NoExecute']),
      }));
    },
  },
  {
    name: 'a plain bound against odd numbers, with the gate on',
    twist(draft, random) {
      draft.comparisonOperators = true;
      const value = random.pick(['0', '5', '-5', '9223372036854775807', '-9223372036854775808', '9007199254740992']);
      const key = random.pick(['load', 'load', '', null]);
      addToleration(draft.podSpec, { key, operator: random.pick(['Lt', 'Gt']), value });
      addTaint(random, draft.nodes, () => ({
        key: 'load',
        value: random.pick([value, random.pick(ODD_NUMBERS), random.pick(ODD_NUMBERS)]),
        effect: 'NoSchedule',
      }));
    },
  },

  // Taints

  {
    name: 'the taints of node conditions, with any effect',
    twist({ nodes }, random) {
      addTaint(random, nodes, () => ({
        ...random.pick(CONDITION_TAINTS),
        ...random.pick([{}, { value: '' }, { value: 'x' }]),
        effect: random.pick(['NoSchedule', 'NoExecute', 'PreferNoSchedule', '']),
      }));
    },
  },
  {
    name: 'an effect no one knows',
    twist({ nodes }, random) {
      addTaint(random, nodes, () => ({
        key: random.pick(['edge', 'dedicated']),
        effect: random.pick(['', null, 'noschedule', 'NoFuss', 'NoScheduleNoExecute', 'NoExecute ']),
      }));
    },
  },
  {
    name: 'taints that are null, or hold null',
    twist({ nodes }, random) {
      for (const node of some(random, nodes)) {
        node.taints = random.pick([null, [null], [{}], [null, { key: 'edge', effect: 'NoSchedule' }]]);
      }
    },
  },
  {
    name: 'a taint without members',
    twist({ podSpec, nodes }, random) {
      addTaint(random, nodes, () =>
        random.pick<DraftTaint>([
          { effect: 'NoSchedule' },
          { key: '', value: '', effect: 'NoExecute' },
          { key: null, value: null, effect: 'NoSchedule' },
          { key: 'edge' },
        ]),
      );
      if (random.chance(0.5))
        addToleration(podSpec, random.pick([{}, { operator: 'Exists' }, { key: 'edge', operator: 'Exists' }]));
    },
  },
  {
    name: 'the same taint key many times',
    twist({ podSpec, nodes }, random) {
      for (const node of some(random, nodes)) {
        node.taints = Array.from({ length: 5 }, () => ({
          key: 'edge',
          value: random.pick(['a', 'b', '']),
          effect: random.pick(['NoSchedule', 'NoExecute', 'PreferNoSchedule']),
        }));
      }
      addToleration(podSpec, {
        key: 'edge',
        value: random.pick(['a', 'b', '']),
        effect: random.pick(['', 'NoSchedule']),
      });
      if (random.chance(0.5)) addToleration(podSpec, { key: 'edge', operator: 'Exists', effect: 'NoExecute' });
    },
  },
  {
    name: 'odd texts in taints and tolerations, which match all the same',
    twist({ podSpec, nodes }, random) {
      const key = random.pick(ODD_KEYS);
      const value = random.pick(ODD_VALUES);
      addTaint(random, nodes, () => ({ key, value: random.pick([value, value, 'x']), effect: 'NoSchedule' }));
      if (random.chance(0.7)) addToleration(podSpec, { key, value });
    },
  },
  {
    name: 'a taint with the time it was added',
    twist({ nodes }, random) {
      addTaint(random, nodes, () => ({
        key: 'node.kubernetes.io/unreachable',
        effect: random.pick(['NoExecute', 'NoSchedule']),
        timeAdded: random.pick(['2026-01-01T00:00:00Z', null]),
      }));
    },
  },

  // What Nodes say that placement does not read

  {
    name: 'unschedulable without the taint, and the taint without it',
    twist({ nodes }, random) {
      for (const node of some(random, nodes)) node.spec = { unschedulable: true, podCIDR: '10.0.0.0/24' };
      addTaint(random, nodes, () => ({ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }));
    },
  },
  {
    name: 'nodes that are full, unready or going away',
    twist({ nodes }, random) {
      for (const node of some(random, nodes)) {
        node.metadata = random.pick([
          { deletionTimestamp: '2026-01-01T00:00:00Z' },
          { annotations: null },
          { name: node.name },
        ]);
        node.status = random.pick([
          {
            conditions: [
              { type: 'Ready', status: 'False' },
              { type: 'DiskPressure', status: 'True' },
            ],
          },
          { allocatable: { cpu: '0', pods: '0' } },
          { conditions: null },
        ]);
      }
    },
  },
];

const CONDITION_TAINTS: readonly DraftTaint[] = [
  { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
  { key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/memory-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/pid-pressure', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/network-unavailable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/out-of-service', effect: 'NoExecute' },
  { key: 'node-role.kubernetes.io/master', effect: 'NoSchedule' },
  { key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' },
  { key: 'node.cloudprovider.kubernetes.io/uninitialized', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/windows', effect: 'NoSchedule' },
];

/** Some of the nodes, never none. */
function some(random: Random, nodes: readonly DraftNode[]): DraftNode[] {
  return random.sample(nodes, 1 + random.int(nodes.length));
}

function selectorOf(podSpec: Draft['podSpec']): Map<string, string | null> {
  podSpec.nodeSelector ??= new Map();
  return podSpec.nodeSelector;
}

function setTerms({ podSpec }: Draft, nodeSelectorTerms: (DraftTerm | null)[]): void {
  podSpec.affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } };
}

/** The terms to add to: a list of its own where there was none. */
function termsOf(draft: Draft): (DraftTerm | null)[] {
  const required = draft.podSpec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  const terms = [...(required?.nodeSelectorTerms ?? [])];
  setTerms(draft, terms);
  return terms;
}

/** Alone, so that it decides, or as one more of several. */
function addTerm(draft: Draft, random: Random, term: DraftTerm): void {
  if (random.chance(0.6)) setTerms(draft, [term]);
  else termsOf(draft).push(term);
}

function addExpression(draft: Draft, random: Random, expression: DraftRequirement): void {
  const last = termsOf(draft).at(-1);
  if (random.chance(0.3) && last) last.matchExpressions = [...(last.matchExpressions ?? []), expression];
  else addTerm(draft, random, { matchExpressions: [expression] });
}

function emptyTerm(random: Random): DraftTerm | null {
  return random.pick<DraftTerm | null>([
    {},
    null,
    { matchExpressions: [] },
    { matchExpressions: null, matchFields: [] },
  ]);
}

/** One that may be valid or not. */
function requirement(random: Random): DraftRequirement {
  const values = random.pick([['x'], ['x', 'y'], ['5'], [], ['bad value!'], ['-5']]);
  return { key: random.pick(['edge', 'edge', 'bad key!', 'a/b/c']), operator: random.pick(OPERATORS), values };
}

function addToleration(podSpec: Draft['podSpec'], toleration: DraftToleration): void {
  podSpec.tolerations = [...(podSpec.tolerations ?? []), toleration];
}

function addTaint(random: Random, nodes: readonly DraftNode[], taint: () => DraftTaint): void {
  for (const node of some(random, nodes)) node.taints = [...(node.taints ?? []), taint()];
}

/** A taint that some node has, or a plain one where none has any. */
function anyTaint(random: Random, nodes: readonly DraftNode[]): DraftTaint {
  const taints = nodes.flatMap((node) => node.taints ?? []).filter((taint) => taint !== null);
  return taints.length > 0 ? random.pick(taints) : { key: 'edge', value: 'a', effect: 'NoSchedule' };
}
