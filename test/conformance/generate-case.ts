import { caseOf } from './draft.ts';
import type { PlacementCase } from './placement-case.ts';
import { randomFrom } from './random.ts';
import { tameDraft } from './tame-draft.ts';
import { TWISTS } from './twists.ts';

/** The case of a seed, one DaemonSet over 8 Nodes: most are what people write, three in ten have something odd in them. */
export function generateCase(seed: number): PlacementCase {
  const random = randomFrom(seed);
  const draft = tameDraft(random);
  if (random.chance(0.3)) {
    for (const { twist } of random.sample(TWISTS, 1 + random.int(3))) twist(draft, random);
  }
  return caseOf(`seed-${seed}`, draft);
}
