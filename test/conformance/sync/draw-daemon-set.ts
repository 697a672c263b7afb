import type { Random } from '../random.ts';
import type { Manifest } from './sync-case.ts';

export type Flavour = 'rollout' | 'settled' | 'crowd' | 'wild';

export const UID = 'uid-ds';
const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

/** Before defaults. */
export function drawDaemonSet(random: Random, flavour: Flavour): Manifest {
  const generation = 1 + random.int(4);
  const metadata: Manifest = {
    name: drawName(random),
    namespace: 'default',
    uid: UID,
    generation,
    annotations: drawAnnotations(random, generation),
  };
  if (random.chance(0.01)) metadata['deletionTimestamp'] = '2026-01-01T12:00:00Z';
  const spec: Manifest = {
    selector: flavour === 'wild' && random.chance(0.25) ? drawOddSelector(random) : { matchLabels: { app: 'ds' } },
    template: { metadata: drawTemplateMetadata(random), spec: drawPodSpec(random, flavour) },
  };
  if (random.chance(0.92)) spec['updateStrategy'] = drawStrategy(random);
  if (random.chance(0.3)) spec['minReadySeconds'] = random.pick([1, 5, 30, 600]);
  if (random.chance(0.4)) spec['revisionHistoryLimit'] = random.pick([0, 0, 1, 2]);
  const status: Manifest = {};
  if (random.chance(0.15)) status['collisionCount'] = random.int(3);
  if (random.chance(0.5)) status['observedGeneration'] = random.int(6);
  if (random.chance(0.3)) Object.assign(status, { desiredNumberScheduled: random.int(9), numberReady: random.int(9) });
  return { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec, status };
}

/** The same DaemonSet with the template of some earlier time. */
export function drawTemplateBefore(daemonSet: Manifest, age: number): Manifest {
  const before = structuredClone(daemonSet) as { spec: { template: { spec: { containers: Manifest[] } } } };
  (before.spec.template.spec.containers[0] as Manifest)['image'] = `old:${age}`;
  return before as unknown as Manifest;
}

function drawName(random: Random): string {
  if (random.chance(0.97)) return 'ds';
  return random.pick(['a.b-c', `l${'o'.repeat(240)}ng`, 'x'.repeat(252), 'x'.repeat(253)]);
}

function drawAnnotations(random: Random, generation: number): Manifest {
  const text = random.chance(0.75)
    ? String(generation)
    : random.pick([
        undefined,
        undefined,
        'x',
        '',
        `+${generation}`,
        `00${generation}`,
        '-1',
        '9223372036854775807',
        '9223372036854775808',
        '1_0',
        '1.0',
      ]);
  return {
    ...(random.chance(0.2) ? { note: '<&>' } : {}),
    ...(text === undefined ? {} : { [TEMPLATE_GENERATION]: text }),
  };
}

function drawTemplateMetadata(random: Random): Manifest {
  const labels: Manifest = { app: 'ds' };
  if (random.chance(0.1)) labels['10'] = 'ten';
  if (random.chance(0.05)) labels['controller-revision-hash'] = 'mine';
  if (random.chance(0.05)) labels['pod-template-generation'] = '77';
  return {
    labels,
    ...(random.chance(0.15) ? { annotations: { 'a.example/b': 'x>y', z: '' } } : {}),
    ...(random.chance(0.05) ? { finalizers: ['example.com/f'] } : {}),
    ...(random.chance(0.03) ? { name: 'ignored', namespace: 'ignored', generateName: 'ignored-' } : {}),
    ...(random.chance(0.03) ? { creationTimestamp: null } : {}),
  };
}

function drawPodSpec(random: Random, flavour: Flavour): Manifest {
  const container: Manifest = { name: 'c', image: random.pick(['a:1', 'b:2', 'a/b@sha256:0']) };
  if (random.chance(0.2))
    container['resources'] = { limits: { cpu: random.pick(['1', '100m', '0.5']), memory: '1Gi' } };
  if (random.chance(0.1)) container['args'] = ['<a>', '& "b"', '\u2028'];
  if (random.chance(0.1)) container['ports'] = [{ containerPort: 80, hostPort: 80 }];
  const spec: Manifest = { containers: [container] };
  if (random.chance(0.2)) spec['hostNetwork'] = true;
  if (random.chance(0.1))
    spec['volumes'] = [
      { name: 'v', emptyDir: {} },
      { name: 'h', hostPath: { path: '/' } },
    ];
  if (flavour === 'crowd' && random.chance(0.5)) spec['nodeSelector'] = { zone: random.pick(['none', 'a']) };
  if (flavour !== 'wild') return spec;
  if (random.chance(0.25)) spec['nodeSelector'] = { zone: random.pick(['a', 'b']) };
  if (random.chance(0.4)) spec['affinity'] = drawAffinity(random);
  if (random.chance(0.5)) spec['tolerations'] = Array.from({ length: 1 + random.int(3) }, () => drawToleration(random));
  if (random.chance(0.05)) spec['nodeName'] = `n${random.int(8)}`;
  return spec;
}

function drawAffinity(random: Random): Manifest {
  const expression = () => ({
    key: random.pick(['zone', 'disk']),
    operator: random.pick(['In', 'NotIn']),
    values: [random.pick(['a', 'b', 'ssd'])],
  });
  const nodeAffinity: Manifest = {};
  if (random.chance(0.7)) {
    const terms = Array.from({ length: random.int(3) }, () => ({ matchExpressions: [expression()] }));
    nodeAffinity['requiredDuringSchedulingIgnoredDuringExecution'] = { nodeSelectorTerms: terms };
  }
  if (random.chance(0.4)) {
    nodeAffinity['preferredDuringSchedulingIgnoredDuringExecution'] = [
      { weight: 1, preference: { matchExpressions: [expression()] } },
    ];
  }
  const affinity: Manifest = random.chance(0.9) ? { nodeAffinity } : {};
  if (random.chance(0.2)) {
    affinity['podAntiAffinity'] = {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { labelSelector: { matchLabels: { app: 'x' } }, topologyKey: 'zone' },
      ],
    };
  }
  return affinity;
}

function drawToleration(random: Random): Manifest {
  const key = random.pick([
    'drain',
    'dedicated',
    'node.kubernetes.io/not-ready',
    'node.kubernetes.io/disk-pressure',
    'node.kubernetes.io/network-unavailable',
  ]);
  return {
    key,
    ...(random.chance(0.7) ? { operator: random.pick(['Exists', 'Exists', 'Equal']) } : {}),
    ...(random.chance(0.8) ? { effect: random.pick(['NoSchedule', 'NoExecute', 'NoExecute']) } : {}),
    ...(random.chance(0.2) ? { tolerationSeconds: random.pick([0, 60]) } : {}),
  };
}

function drawStrategy(random: Random): Manifest {
  if (random.chance(0.1))
    return { type: 'OnDelete', ...(random.chance(0.3) ? { rollingUpdate: { maxUnavailable: 'x' } } : {}) };
  if (random.chance(0.02)) return { type: random.pick(['Recreate', 'onDelete']) };
  const some = () => random.pick([1, 1, 2, 3, '10%', '25%', '33%', '50%', '100%']);
  if (random.chance(0.07))
    return {
      type: 'RollingUpdate',
      rollingUpdate: { maxUnavailable: drawOddAmount(random), maxSurge: drawOddAmount(random) },
    };
  const rollingUpdate = random.chance(0.45) ? { maxSurge: some(), maxUnavailable: 0 } : { maxUnavailable: some() };
  return { type: 'RollingUpdate', rollingUpdate };
}

function drawOddAmount(random: Random): unknown {
  return random.pick([
    0,
    0,
    '0%',
    1,
    -1,
    1000,
    '1%',
    '200%',
    '-50%',
    '+50%',
    '50',
    'x%',
    '%',
    '',
    ' 5%',
    '1.5%',
    '007%',
  ]);
}

function drawOddSelector(random: Random): unknown {
  const matchLabels = { app: 'ds' };
  return random.pick<unknown>([
    undefined,
    {},
    { matchExpressions: [{ key: 'app', operator: 'In', values: ['ds', 'else'] }] },
    { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['else'] }] },
    { matchExpressions: [{ key: 'app', operator: 'Exists' }] },
    { matchExpressions: [{ key: 'rack', operator: 'DoesNotExist' }] },
    { matchExpressions: [{ key: 'rack', operator: 'NotIn', values: ['r1'] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'Exists' }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'In', values: ['r1'] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'Gt', values: ['1'] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'in', values: ['r1'] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'In', values: [] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'In', values: ['bad value!'] }] },
    { matchLabels, matchExpressions: [{ key: 'rack', operator: 'Exists', values: ['r1'] }] },
    { matchLabels, matchExpressions: [{ key: 'a/b/c', operator: 'Exists' }] },
    { matchLabels: { app: 'bad value!' } },
    { matchLabels: { 'bad key!': 'x' } },
    { matchLabels: { app: 'else' } },
  ]);
}
