import { fieldErrorsText } from '../text/field-error-text.ts';
import { quote } from '../text/quote.ts';
import type { Blocker } from './blocker.ts';
import type { PodTrouble } from './pod-trouble.ts';
import type { RolloutVerdict } from './rollout-verdict.ts';

/** So many names are told; the data has them all. */
const NAMES_TOLD = 3;

/** The one place that makes a sentence of a rollout's verdict. */
export function explainRollout({ verdict, blockers, counts, budget }: RolloutVerdict): string {
  const { desired, updatedAvailable, outdated } = counts;
  const lasting = blockers.filter((blocker) => blocker.lasting);
  switch (verdict) {
    case 'idle':
      return 'No Node wants a Pod';
    case 'complete':
      return `All ${desired} Nodes that want a Pod have one of the current template that is available`;
    case 'paused':
      return `${outdated} of ${desired} Nodes have an outdated Pod, which stays until somebody deletes it`;
    case 'stuck':
      return sentence('Stuck', lasting) + budgetText(budget, outdated);
    case 'progressing': {
      const done = `${updatedAvailable} of ${desired} Nodes are done`;
      return blockers.length === 0 ? done : sentence(done, blockers);
    }
  }
}

function sentence(begin: string, blockers: readonly Blocker[]): string {
  const texts = blockers.slice(0, NAMES_TOLD).map(explainBlocker);
  const more = blockers.length - texts.length;
  return `${begin}: ${texts.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function budgetText(budget: RolloutVerdict['budget'], outdated: number): string {
  if (budget === undefined) return '';
  const { limit, allowed, used } = budget;
  const [count, verb] = used === 1 ? ['1 Node', 'counts'] : [`${used} Nodes`, 'count'];
  const stay = outdated === 1 ? '1 Node' : `${outdated} Nodes`;
  return `. ${limit} is ${allowed}, and ${count} ${verb} against it, so outdated Pods stay on ${stay}`;
}

/** The one place that makes a sentence of a blocker. */
export function explainBlocker(blocker: Blocker): string {
  switch (blocker.code) {
    case 'generationNotObserved':
      return `the controller has observed generation ${blocker.observedGeneration}, not yet ${blocker.generation}`;
    case 'beingDeleted':
      return 'the DaemonSet is being deleted, so the controller does nothing';
    case 'selectsEverything':
      return 'the selector is empty, so the controller does nothing';
    case 'invalidSelector':
      return `the selector is invalid: ${fieldErrorsText(blocker.errors)}`;
    case 'hashCollision':
      return `revision ${quote(blocker.revision)} is of another template, so another hash is taken`;
    case 'controllerCrash':
      return `revision ${quote(blocker.revision)} has no labels, which crashes the controller`;
    case 'invalidAmount':
      return `${blocker.field} ${quote(blocker.value)} is neither a number nor a percentage`;
    case 'nodesGone':
      return `outdated Pods are bound to ${namesText(blocker.nodes)}, gone, until the garbage collector removes them`;
    case 'quotaExceeded':
      return `quota ${quote(blocker.quota)} allows no Pod for ${namesText(blocker.nodes)}`;
    case 'podMissing':
      return `${quote(blocker.node)} waits for its Pod`;
    case 'podTerminating':
      return `${quote(blocker.pod)} on ${nodeText(blocker)} has not stopped yet`;
    case 'podNotReady':
      return `${quote(blocker.pod)} on ${nodeText(blocker)} is not ready${troubleText(blocker.trouble)}`;
    case 'podNotAvailable':
      return `${quote(blocker.pod)} on ${quote(blocker.node)} ${untilText(blocker.availableAt)}`;
    case 'podInBackoff':
      return `${quote(blocker.pod)} on ${quote(blocker.node)} failed, and its replacement is put off`;
    case 'podOutdated':
      return `${quote(blocker.pod)} on ${quote(blocker.node)} is outdated`;
    case 'podOnGoneNode':
      return `${quote(blocker.pod)} is bound to ${quote(blocker.node)}, which is gone`;
  }
}

function nodeText({ node, nodeIsReady }: { readonly node: string; readonly nodeIsReady: boolean }): string {
  return nodeIsReady ? quote(node) : `${quote(node)}, a Node that is not ready,`;
}

function untilText(availableAt: number | undefined): string {
  if (availableAt === undefined) return 'does not say since when it is ready, so it never counts as available';
  return `is ready, but available only from ${new Date(availableAt).toISOString()}`;
}

function troubleText(trouble: PodTrouble | undefined): string {
  if (trouble === undefined) return '';
  if (trouble.code === 'unschedulable') return ` (unschedulable: ${trouble.message})`;
  const { container, reason, message } = trouble;
  return ` (container ${quote(container)}: ${reason}${message === '' ? '' : `, ${message}`})`;
}

/** The first few of many names. */
export function namesText(names: readonly string[]): string {
  const told = names.slice(0, NAMES_TOLD).map(quote).join(', ');
  return names.length > NAMES_TOLD ? `${told} and ${names.length - NAMES_TOLD} more` : told;
}
