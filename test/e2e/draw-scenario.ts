import { type Random, randomFrom } from '../conformance/random.ts';
import type { Change, Scenario } from './scenarios.ts';

type Rest = Partial<Omit<Scenario, 'name' | 'nodes' | 'spec'>> & { readonly spec?: object };

/** A scenario that depends on the seed alone. */
export function drawScenario(seed: number): Scenario {
  const random = randomFrom(seed);
  const what = random.pick(['plain', 'plain', 'neverReady', 'down', 'change', 'change', 'rollback'] as const);
  // A change comes between two waves: there must be a second one, and a Node that is not touched in the first.
  const nodes = Array.from({ length: what === 'change' ? 5 : 2 + random.int(6) }, (_, at) => `n${at + 1}`);
  const { spec = {}, ...rest } = drawRest(what, nodes, random);
  const strategy = drawStrategy(what === 'change' ? [1, 2, '15%', '40%'] : AMOUNTS, random);
  return {
    name: `drawn ${seed}: ${what}, ${JSON.stringify(strategy)}`,
    nodes,
    spec: { ...strategy, ...spec },
    ...rest,
  };
}

const AMOUNTS = [1, 2, 3, 9, '1%', '20%', '34%', '50%', '75%', '100%'];

function drawStrategy(amounts: readonly (number | string)[], random: Random): object {
  const amount = random.pick(amounts);
  const rollingUpdate = random.chance(0.5)
    ? { maxUnavailable: amount, maxSurge: 0 }
    : { maxUnavailable: 0, maxSurge: amount };
  return { updateStrategy: { type: 'RollingUpdate', rollingUpdate } };
}

function drawRest(what: string, nodes: readonly string[], random: Random): Rest {
  const spec = random.chance(0.3) ? { minReadySeconds: 1 + random.int(3) } : {};
  switch (what) {
    case 'neverReady':
      return { spec, neverReadyOn: random.sample(nodes, 1 + random.int(2)) };
    case 'down':
      return { spec, before: [{ kind: 'fallSilent', node: random.pick(nodes) }] };
    case 'change':
      return { spec: { minReadySeconds: 4 }, changes: [{ afterReady: 1, atWave: 2, do: drawChange(nodes, random) }] };
    case 'rollback':
      return { spec, rollsBack: true };
    default:
      return { spec };
  }
}

function drawChange(nodes: readonly string[], random: Random): Change['do'] {
  // The simulation, too, must have left it alone in the first wave, and takes the first by name.
  const node = random.pick(nodes.slice(-2));
  return random.pick<Change['do']>([
    { kind: 'join', node: 'n9' },
    { kind: 'leave', node },
    { kind: 'deletePod', node },
    { kind: 'taint', node, effect: 'NoSchedule' },
    { kind: 'taint', node, effect: 'NoExecute' },
  ]);
}
