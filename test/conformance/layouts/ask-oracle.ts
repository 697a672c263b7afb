import type { KubernetesVersion } from '../../../src/core/placement/placement-rules.ts';
import { askLines } from '../ask-lines.ts';

/** A template, and the collision count of the status; with `dump` the answer holds the hashed text, too. */
export interface HashQuestion {
  readonly template: unknown;
  readonly collisionCount?: number;
  readonly dump?: boolean;
}

export type HashAnswer =
  /**
   * `hash` is of the template as decoded, `stored` of the one that etcd and the controller's cache would hold, which the
   * API server would give back as `json`.
   */
  | { readonly hash: string; readonly stored: string; readonly json: unknown; readonly dump?: string }
  | { readonly error: string };

/** The name of the oracle of that Kubernetes, under `.oracle`. */
export function oracleOf(version: KubernetesVersion): string {
  return `layouts-${version}`;
}

/** The controllers' own answers, one a question and in their order; `build.sh` must have run. */
export function askOracle(version: KubernetesVersion, questions: Iterable<HashQuestion>): AsyncGenerator<HashAnswer> {
  // Times print the zone of the process. A controller's image has no /etc/localtime, which makes that UTC.
  return askLines({ name: oracleOf(version), build: 'layouts/build.sh', env: { TZ: '' } }, questions);
}
