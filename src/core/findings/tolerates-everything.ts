import type { Toleration } from '../v1/types.ts';
import type { Finding, FindingSubject } from './finding.ts';
import { isNodeAgent } from './is-node-agent.ts';
import { type Edit, patchOf } from './patch-of.ts';
import { fieldOf, POD_SPEC } from './steps.ts';

const PATH = [...POD_SPEC, 'tolerations'];

/**
 * An agent may have to be everywhere; an application then also gets Pods where none can run (virtual Nodes) and stays where
 * NoExecute wants all Pods gone.
 */
export function toleratesEverything({ daemonSet, sent }: FindingSubject): readonly Finding[] {
  const { spec } = daemonSet.spec.template;
  const { tolerations } = spec;
  if (isNodeAgent(spec) || !tolerations.some((each) => isBlanket(each, 'NoSchedule'))) return [];
  const stays = [...tolerations.entries()].filter(([, each]) => isBlanket(each, 'NoExecute'));
  const [first] = stays;
  if (first === undefined) return [];
  return [
    {
      id: 'tolerates-everything',
      severity: 'warning',
      field: fieldOf([...PATH, first[0]]),
      message:
        'The Pods also go to virtual Nodes that cannot run them, and stay where a NoExecute taint wants every Pod gone.',
      // From behind, so that the others stay where they are.
      fix: patchOf(sent, stays.toReversed().map(narrowed)),
    },
  ];
}

function isBlanket({ key, operator, effect }: Toleration, wanted: string): boolean {
  return key === '' && operator === 'Exists' && (effect === '' || effect === wanted);
}

/** Without NoExecute. */
function narrowed([index, { effect }]: [number, Toleration]): Edit {
  return effect === '' ? { path: [...PATH, index, 'effect'], value: 'NoSchedule' } : { path: [...PATH, index] };
}
