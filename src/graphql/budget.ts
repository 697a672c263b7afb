import { LIMITS } from '../limits.ts';
import { graphqlProblem } from './graphql-problem.ts';

/** So many characters of a manifest cost as much as one field. */
const CHARACTERS_A_FIELD = 64;

/** What a request may still spend on what its document does not show: the size of the cluster it asks about. */
export class Budget {
  #decisions = 0;
  #cost = 0;

  /** For looking at so many objects of a DaemonSet. */
  spendDecisions(count: number): void {
    this.#decisions += count;
    if (this.#decisions > LIMITS.decisions) throw graphqlProblem({ kind: 'tooManyDecisions' });
  }

  /** For a manifest of so many characters in the answer. */
  spendManifest(characters: number): void {
    this.#cost += Math.ceil(characters / CHARACTERS_A_FIELD);
    if (this.#cost <= LIMITS.graphqlCost) return;
    const detail = `Cannot run the query: the manifests in its answer cost over the limit of ${LIMITS.graphqlCost}`;
    throw graphqlProblem({ kind: 'graphql', code: 'COST_LIMIT', detail, limit: 'graphqlCost' });
  }
}
