import type { FieldError } from '../model/field-error.ts';
import type { Taint } from '../model/taint.ts';

/** An expression over a label, or a requirement on a field, that the Node does not meet. */
export interface FailedRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** `null`: the Node lacks the label. */
  readonly found: string | null;
}

/** Why one term of the required node affinity does not match. `term` is its index in nodeSelectorTerms. */
export type TermMismatch =
  | { readonly kind: 'empty'; readonly term: number }
  | { readonly kind: 'invalid'; readonly term: number; readonly errors: readonly FieldError[] }
  | {
      readonly kind: 'failed';
      readonly term: number;
      readonly expressions: readonly FailedRequirement[];
      readonly fields: readonly FailedRequirement[];
    };

export interface UntoleratedTaint {
  readonly code: 'untoleratedTaint';
  readonly taint: Taint;
}

/** One thing that would have to change for the Pod to go there. */
export type Reason =
  | { readonly code: 'nodeNameMismatch'; readonly wanted: string; readonly found: string }
  | {
      readonly code: 'nodeSelectorMismatch';
      readonly key: string;
      readonly wanted: string;
      readonly found: string | null;
    }
  | { readonly code: 'nodeAffinityMismatch'; readonly terms: readonly TermMismatch[] }
  | UntoleratedTaint;

export type ReasonCode = Reason['code'];

/** The controller's pair of booleans (should run, should continue running) without the impossible fourth case. */
export type Verdict =
  | { readonly kind: 'shouldRun'; readonly reasons: readonly [] }
  | { readonly kind: 'shouldContinueRunning'; readonly reasons: readonly UntoleratedTaint[] }
  | { readonly kind: 'shouldNotRun'; readonly reasons: readonly Reason[] };

export type VerdictKind = Verdict['kind'];
