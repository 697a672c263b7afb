import { explainSimulation } from '../core/rollout/explain-simulation.ts';
import type { RolloutModel, Wave } from '../core/rollout/simulation.ts';
import type { DaemonSetSimulation, SimulationAnswer } from '../operations/simulate-rollouts.ts';
import { rolloutJson } from './diff-json.ts';
import { engineJson } from './engine-json.ts';
import type { Inputs } from './placement-json.ts';

const encoder = new TextEncoder();

/** The answer as JSON, in pieces of one DaemonSet each. */
export function* simulationJson({ view, simulations }: SimulationAnswer, inputs: Inputs): Generator<Uint8Array> {
  const engine = engineJson(view.rules.kubernetesVersion);
  yield encoder.encode(`{"engine":${JSON.stringify(engine)},"inputs":${JSON.stringify(inputs)},"rollouts":[`);
  for (const [index, each] of simulations.entries()) {
    yield encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(daemonSetJson(each))}`);
  }
  yield encoder.encode(']}');
}

function daemonSetJson({ daemonSet, model, simulation }: DaemonSetSimulation): object {
  const { namespace, name } = daemonSet;
  const { ended, seconds, lowest, end, sticksAt, byChance, waves } = simulation;
  return {
    daemonSet: { namespace, name },
    message: explainSimulation(simulation),
    ended,
    seconds,
    lowest,
    sticksAt: sticksAt ?? null,
    byChance: byChance ?? null,
    end: rolloutJson(end),
    waves: waves.map(waveJson),
    model: modelJson(model),
  };
}

function waveJson({ changes, ...wave }: Wave): object {
  return {
    ...wave,
    changes: changes.map((change) => (change.kind === 'nodeJoins' ? { ...change, node: change.node.name } : change)),
  };
}

function modelJson({
  secondsToReady,
  secondsToStop,
  secondsToCollect,
  neverReadyOn,
  nodesNotReady,
}: RolloutModel): object {
  return {
    secondsToReady,
    secondsToStop,
    secondsToCollect,
    neverReadyOn: [...neverReadyOn].sort(),
    nodesNotReady: [...nodesNotReady].sort(),
  };
}
