import { type Random, randomFrom } from '../random.ts';
import { drawDaemonSet, drawTemplateBefore, type Flavour } from './draw-daemon-set.ts';
import { drawNodes } from './draw-nodes.ts';
import { drawPod, drawPodsOfRollout, NOW } from './draw-pods.ts';
import { drawRevisions } from './draw-revisions.ts';
import type { Manifest, SyncDraft } from './sync-case.ts';

const RUNS = 40;

/**
 * The draft of a seed. Most are rollouts under way, with little out of place, so that in half the rolling update decides;
 * some have nothing left to do, a few more than one sync handles; in the others anything may be wrong.
 */
export function generateDraft(seed: number): SyncDraft {
  const random = randomFrom(seed);
  const flavour = drawFlavour(random);
  const daemonSet = drawDaemonSet(random, flavour);
  const before = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 3, 5]) }, (_, age) =>
    drawTemplateBefore(daemonSet, age),
  );
  const nodes = drawNodes(random, flavour);
  const scene = { random, daemonSet, nodes, templates: before.length + 1 };
  const pods =
    flavour === 'wild' || (flavour === 'crowd' && random.chance(0.5))
      ? Array.from({ length: random.int(flavour === 'crowd' ? 9 : nodes.length + 5) }, (_, at) => drawPod(at, scene))
      : drawPodsOfRollout(scene, flavour);
  if (flavour === 'settled') settleStatus(random, daemonSet, nodes.length);
  const nodesInBackoff = random.chance(0.1)
    ? random.sample(nodes, 3).map((node) => (node['metadata'] as Manifest)['name'] as string)
    : [];
  return {
    id: `seed-${seed}`,
    daemonSets: [daemonSet, ...before],
    case: { daemonSet: '@daemonSet0', nodes, pods, revisions: drawRevisions(scene), now: NOW, nodesInBackoff },
    runs: RUNS,
  };
}

function drawFlavour(random: Random): Flavour {
  if (random.chance(0.001)) return 'crowd';
  if (random.chance(0.76)) return 'rollout';
  return random.chance(0.1) ? 'settled' : 'wild';
}

/** The status the controller would write, or one that is off in one place. */
function settleStatus(random: Random, daemonSet: Manifest, nodes: number): void {
  const { generation } = daemonSet['metadata'] as { generation: number };
  const status: Record<string, number> = {
    desiredNumberScheduled: nodes,
    currentNumberScheduled: nodes,
    numberMisscheduled: 0,
    numberReady: nodes,
    updatedNumberScheduled: nodes,
    numberAvailable: nodes,
    observedGeneration: generation,
  };
  if (random.chance(0.5)) {
    const name = random.pick(Object.keys(status));
    status[name] = Math.max(0, (status[name] as number) + random.pick([-1, 1]));
  }
  daemonSet['status'] = { ...(daemonSet['status'] as object), ...status };
}
