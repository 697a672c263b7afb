import { matchesRequirement } from '../match/matches-requirement.ts';
import { type Labels, labelOf } from '../model/labels.ts';
import type { LabelSelector } from './label-selector.ts';

/** Whether the labels are selected; an invalid selector selects none (its sync fails before it asks). */
export function matchesSelector(selector: LabelSelector, labels: Labels): boolean {
  switch (selector.kind) {
    case 'nothing':
    case 'invalid':
      return false;
    case 'everything':
      return true;
    case 'requirements':
      return selector.requirements.every((requirement) =>
        matchesRequirement(requirement, labelOf(labels, requirement.key)),
      );
  }
}
