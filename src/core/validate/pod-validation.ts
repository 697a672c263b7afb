import type { PodSpec, Volume } from '../v1/types.ts';
import type { Validation } from './validation.ts';

/** A run over one Pod template, with what the validators of its containers ask about the rest of it. */
export interface PodValidation extends Validation {
  readonly spec: PodSpec;
  /** The volumes that passed, by name: a mount of another one is not found. */
  readonly volumes: ReadonlyMap<string, Volume>;
  /** The names of the resource claims. */
  readonly claims: ReadonlySet<string>;
  /** Whether the Pod shares the users of its Node, which it does unless it says otherwise. */
  readonly hostUsers: boolean;
}
