import { namesText } from './explain-rollout.ts';
import type { RolloutSimulation, Seconds } from './simulation.ts';

/** The one place that makes a sentence of a simulation. */
export function explainSimulation(simulation: RolloutSimulation): string {
  return `${endText(simulation)}. ${lowestText(simulation)}`;
}

function endText({ waves, ended, end, sticksAt, seconds, byChance }: RolloutSimulation): string {
  const time = `${countText(waves.length)}, ${secondsText(seconds)}`;
  if (ended === 'limit') return `Not at its end after ${time}`;
  if (sticksAt !== undefined) {
    const { wave, nodes } = sticksAt;
    const because = nodes.length === 0 ? '' : ` because of ${namesText(nodes)}`;
    return wave === 0
      ? `Sticks before the first wave${because}`
      : `Sticks at wave ${wave}${because}${chanceText(byChance)}`;
  }
  switch (end.verdict) {
    case 'idle':
      return `Ends after ${time}, and no Node wants a Pod`;
    case 'paused':
      return `Pauses after ${time}, with outdated Pods on ${end.counts.outdated} of ${end.counts.desired} Nodes`;
    default:
      return `Completes after ${time}`;
  }
}

function chanceText(byChance: RolloutSimulation['byChance']): string {
  if (byChance === undefined) return '';
  const { takenFirst: most, takenLast: least } = byChance;
  return most.outdated === least.outdated
    ? ''
    : `, and chance leaves from ${least.outdated} to ${most.outdated} Nodes outdated`;
}

function lowestText({ lowest }: RolloutSimulation): string {
  const { available, desired, unavailableNodes, wave } = lowest;
  if (unavailableNodes.length === 0) return 'No Node goes without an available Pod';
  const when = wave === 0 ? 'at the outset' : `in wave ${wave}`;
  return `At worst, ${when}, ${available} of ${desired} Nodes have an available Pod`;
}

function countText(waves: number): string {
  return waves === 1 ? '1 wave' : `${waves} waves`;
}

function secondsText({ from, to }: Seconds): string {
  return from === to ? `${to} s` : `${from} to ${to} s`;
}
