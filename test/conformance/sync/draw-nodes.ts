import type { Random } from '../random.ts';
import type { Flavour } from './draw-daemon-set.ts';
import type { Manifest } from './sync-case.ts';

export function drawNodes(random: Random, flavour: Flavour): Manifest[] {
  const count = flavour === 'crowd' ? 255 + random.int(60) : random.int(13);
  return Array.from({ length: count }, (_, at) => drawNode(random, at, flavour));
}

function drawNode(random: Random, at: number, flavour: Flavour): Manifest {
  const labels = { zone: flavour === 'crowd' ? 'a' : random.pick(['a', 'a', 'b']), disk: random.pick(['ssd', 'hdd']) };
  const taints: Manifest[] = [];
  const isTainted = flavour === 'wild' ? random.chance(0.25) : flavour === 'rollout' && random.chance(0.04);
  if (isTainted)
    taints.push({
      key: random.pick(['drain', 'dedicated']),
      effect: random.pick(['NoSchedule', 'NoSchedule', 'NoExecute', 'PreferNoSchedule']),
    });
  if (random.chance(0.1)) taints.push({ key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' });
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: `n${at}`, labels },
    spec: taints.length === 0 ? {} : { taints },
  };
}
