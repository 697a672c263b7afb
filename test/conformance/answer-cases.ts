import { askOracle } from './ask-oracle.ts';
import type { OracleAnswer, PlacementCase } from './placement-case.ts';

export interface AnsweredCase {
  readonly case: PlacementCase;
  readonly answer: OracleAnswer;
}

/** Every case with the oracle's answer to it. */
export async function* answerCases(cases: Iterable<PlacementCase>): AsyncGenerator<AnsweredCase> {
  const asked: PlacementCase[] = [];
  function* remembered(): Generator<PlacementCase> {
    for (const placementCase of cases) {
      asked.push(placementCase);
      yield placementCase;
    }
  }
  for await (const answer of askOracle(remembered())) {
    const placementCase = asked.shift();
    if (placementCase?.id !== answer.id) {
      throw new Error(`Cannot pair the oracle's answers: asked "${placementCase?.id}", answered "${answer.id}"`);
    }
    yield { case: placementCase, answer };
  }
  if (asked.length > 0) throw new Error(`Cannot pair the oracle's answers: ${asked.length} cases have none`);
}
