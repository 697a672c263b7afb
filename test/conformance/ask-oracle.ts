import { askLines } from './ask-lines.ts';
import type { OracleAnswer, PlacementCase } from './placement-case.ts';

/** The DaemonSet controller's own answers, one a case and in their order; `build-oracle.sh` must have run. */
export function askOracle(cases: AsyncIterable<PlacementCase> | Iterable<PlacementCase>): AsyncGenerator<OracleAnswer> {
  return askLines({ name: 'oracle', build: 'build-oracle.sh' }, cases);
}
