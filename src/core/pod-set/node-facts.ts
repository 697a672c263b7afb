import { allowsSurge } from './allows-surge.ts';
import { hashOfLabels } from './hash-label.ts';
import { isTerminal } from './is-terminal.ts';
import { isTerminating } from './is-terminating.ts';
import { isUpdated } from './is-updated.ts';
import type { Surroundings } from './manage.ts';
import type { Pod } from './pod.ts';
import type { NodeFact, NodeState } from './pod-set-diff.ts';

const NO_PODS: readonly Pod[] = [];

/** How every Node stands, by name. */
export function nodeFacts(surroundings: Surroundings): NodeFact[] {
  const facts: NodeFact[] = [];
  for (const { node: name, verdict, pods = NO_PODS } of surroundings.places) {
    const state = verdict === 'shouldRun' ? wantedState(pods, surroundings) : unwantedState(pods);
    facts.push({ name, verdict, pods: pods.map((pod) => pod.name), state });
  }
  return facts;
}

function unwantedState(pods: readonly Pod[]): NodeState {
  if (pods.length === 0) return 'excluded';
  return pods.every(isTerminating) ? 'terminating' : 'misscheduled';
}

function wantedState(pods: readonly Pod[], surroundings: Surroundings): NodeState {
  if (pods.length === 0) return 'missing';
  const staying = pods.filter((pod) => !isTerminating(pod));
  if (staying.length === 0) return 'terminating';
  const running = staying.filter((pod) => !isTerminal(pod));
  if (running.length < staying.length) return 'failed';
  const { daemonSet, hash } = surroundings;
  if (running.length > 1) return isSurgePair(running, surroundings) ? 'outdated' : 'duplicate';
  const template = { hash, templateGeneration: daemonSet.templateGeneration };
  return isUpdated(running[0] as Pod, template) ? 'inSync' : 'outdated';
}

/** An old Pod and the new one that is to replace it. */
function isSurgePair(running: readonly Pod[], { daemonSet, hash }: Surroundings): boolean {
  if (running.length !== 2 || !allowsSurge(daemonSet.updateStrategy)) return false;
  return running.filter((pod) => hashOfLabels(pod.labels) === hash).length === 1;
}
