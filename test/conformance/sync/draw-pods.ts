import type { Random } from '../random.ts';
import { type Flavour, UID } from './draw-daemon-set.ts';
import type { Manifest } from './sync-case.ts';

export const NOW = '2026-01-01T12:30:00Z';

export interface Scene {
  readonly random: Random;
  readonly daemonSet: Manifest;
  readonly nodes: readonly Manifest[];
  /** How many templates there were, the current one included. */
  readonly templates: number;
}

/** Any Pod at all. */
export function drawPod(at: number, scene: Scene): Manifest {
  const { random, nodes } = scene;
  const node = random.chance(0.06) || nodes.length === 0 ? 'gone' : nameOf(random.pick(nodes));
  const metadata: Manifest = {
    name: `p-${String(at).padStart(3, '0')}`,
    namespace: random.chance(0.98) ? 'default' : 'elsewhere',
    uid: `uid-p${at}`,
    labels: { ...drawLabels(random), ...drawRevisionLabels(scene) },
  };
  if (random.chance(0.97)) metadata['creationTimestamp'] = drawTime(random);
  if (random.chance(0.06))
    Object.assign(metadata, { deletionTimestamp: '2026-01-01T12:29:30Z', deletionGracePeriodSeconds: 30 });
  const owners = drawOwners(random, scene);
  if (owners.length > 0) metadata['ownerReferences'] = owners;
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: drawPlace(random, node), status: drawStatus(random) };
}

/** One Pod on each Node, or two where one surges; all of them running. */
export function drawPodsOfRollout(scene: Scene, flavour: Flavour): Manifest[] {
  const { random, nodes, templates } = scene;
  const readiness = random.pick([0.3, 0.8, 0.95, 1]);
  const updated = random.pick([0, 0.2, 0.5, 0.8]);
  const surges = allowsTwo(scene.daemonSet);
  const pods: Manifest[] = [];
  const add = (node: string, template: number) => {
    const at = pods.length;
    const isReady = flavour === 'settled' || random.chance(readiness);
    const since = flavour === 'settled' ? '2026-01-01T10:00:00Z' : drawTime(random);
    const conditions = [{ type: 'Ready', status: isReady ? 'True' : 'False', lastTransitionTime: since }];
    const labels: Manifest = { app: 'ds', 'controller-revision-hash': `@hash${template}` };
    if (random.chance(0.1)) labels['pod-template-generation'] = String(1 + random.int(4));
    pods.push({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `p-${String(at).padStart(3, '0')}`,
        namespace: 'default',
        uid: `uid-p${at}`,
        creationTimestamp: drawTime(random),
        labels,
        ownerReferences: [ownReference(scene)],
      },
      spec: { nodeName: node, containers: [] },
      status: { phase: random.chance(0.9) ? 'Running' : 'Pending', conditions },
    });
  };
  for (const node of nodes.map(nameOf)) {
    const old = templates === 1 ? 0 : 1 + random.int(templates - 1);
    if (flavour === 'rollout' && surges && random.chance(0.2)) {
      add(node, 0);
      add(node, old);
    } else {
      add(node, flavour === 'settled' || random.chance(updated) ? 0 : old);
    }
  }
  if (flavour === 'rollout' && random.chance(0.04)) add('gone', random.int(templates));
  if (flavour === 'rollout' && random.chance(0.1) && pods.length > 0) {
    Object.assign(random.pick(pods)['metadata'] as Manifest, {
      deletionTimestamp: '2026-01-01T12:29:30Z',
      deletionGracePeriodSeconds: 30,
    });
  }
  return pods;
}

export function ownReference({ daemonSet }: Pick<Scene, 'daemonSet'>): Manifest {
  const { name } = daemonSet['metadata'] as { name: string };
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', name, uid: UID, controller: true, blockOwnerDeletion: true };
}

export function drawTime(random: Random): string {
  if (random.chance(0.1)) return NOW;
  const two = (number: number) => String(number).padStart(2, '0');
  return `2026-01-01T12:${two(random.int(30))}:${two(random.chance(0.5) ? 0 : random.int(60))}Z`;
}

function nameOf(node: Manifest): string {
  return (node['metadata'] as { name: string }).name;
}

function allowsTwo(daemonSet: Manifest): boolean {
  const { updateStrategy } = daemonSet['spec'] as { updateStrategy?: { rollingUpdate?: { maxSurge?: unknown } } };
  return updateStrategy?.rollingUpdate?.maxSurge !== undefined;
}

function drawLabels(random: Random): Manifest {
  if (random.chance(0.02)) return {};
  return {
    app: random.chance(0.95) ? 'ds' : 'else',
    ...(random.chance(0.15) ? { rack: random.pick(['r1', 'r2']) } : {}),
  };
}

function drawRevisionLabels({ random, daemonSet, templates }: Scene): Manifest {
  const labels: Manifest = {};
  const share = random.int(100);
  if (share < 92)
    labels['controller-revision-hash'] =
      share < 45 ? '@hash0' : share < 90 ? `@hash${random.int(templates)}` : random.pick(['', 'unheard-of']);
  const { annotations } = daemonSet['metadata'] as { annotations: Manifest };
  const generation = annotations['deprecated.daemonset.template.generation'];
  if (random.chance(0.4))
    labels['pod-template-generation'] =
      generation !== undefined && random.chance(0.4) ? generation : String(1 + random.int(4));
  return labels;
}

function drawOwners(random: Random, scene: Scene): Manifest[] {
  const own = ownReference(scene);
  if (random.chance(0.8)) return [own];
  return random.pick<Manifest[]>([
    [],
    [],
    [],
    [{ ...own, uid: 'uid-other' }],
    [{ ...own, name: 'other' }],
    [{ ...own, kind: 'ReplicaSet' }],
    [{ ...own, apiVersion: 'extensions/v1beta1' }],
    [{ ...own, controller: false }],
    [{ apiVersion: 'v1', kind: 'Node', name: 'n0', uid: 'uid-n0' }, own],
    [{ ...own, uid: 'uid-other' }, own],
  ]);
}

/** Where the Pod is bound, or what its affinity says it waits for. */
function drawPlace(random: Random, node: string): Manifest {
  const field = (operator: string, values: string[]) => ({ key: 'metadata.name', operator, values });
  const fields = random.chance(0.9)
    ? [field('In', [node])]
    : random.pick([
        [],
        [field('NotIn', [node])],
        [field('In', [node, 'n1'])],
        [field('In', [])],
        [{ ...field('In', [node]), key: 'metadata.namespace' }, field('In', [node])],
        [field('In', [node, 'n1']), field('In', [node])],
        [field('In', ['n1']), field('In', [node])],
      ]);
  const terms = random.chance(0.1)
    ? [{}, { matchExpressions: [] }, { matchFields: fields }]
    : [{ matchFields: fields }];
  const spec: Manifest = { containers: [] };
  if (random.chance(0.85)) spec['nodeName'] = node;
  if (random.chance(0.95)) {
    const nodeAffinity = random.chance(0.97)
      ? { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } }
      : {};
    spec['affinity'] = random.chance(0.98) ? { nodeAffinity } : {};
  }
  return spec;
}

function drawStatus(random: Random): Manifest {
  const phase = random.pick([
    'Running',
    'Running',
    'Running',
    'Running',
    'Running',
    'Running',
    'Pending',
    'Pending',
    'Failed',
    'Failed',
    'Succeeded',
    'Unknown',
    'Odd',
  ]);
  const status: Manifest = random.chance(0.02) ? {} : { phase };
  const conditions: Manifest[] = [];
  if (random.chance(0.3))
    conditions.push({ type: 'PodScheduled', status: 'True', lastTransitionTime: drawTime(random) });
  if (random.chance(0.85)) conditions.push(drawReady(random));
  if (random.chance(0.03)) conditions.push(drawReady(random));
  if (conditions.length > 0) status['conditions'] = conditions;
  return status;
}

function drawReady(random: Random): Manifest {
  const condition: Manifest = {
    type: 'Ready',
    status: random.pick(['True', 'True', 'True', 'False', 'Unknown', 'true']),
  };
  const time = random.pick([drawTime(random), drawTime(random), drawTime(random), null, undefined]);
  return time === undefined ? condition : { ...condition, lastTransitionTime: time };
}
