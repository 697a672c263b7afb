import { explain } from '../core/placement/explain.ts';
import type { Reason, TermMismatch } from '../core/placement/verdict.ts';
import { fieldErrorsText } from '../core/text/field-error-text.ts';

/** A reason as both doors show it: its data, and the sentence made of it. */
export function reasonJson(reason: Reason): object {
  const message = explain(reason);
  if (reason.code !== 'nodeAffinityMismatch') return { ...reason, message };
  return { code: reason.code, terms: reason.terms.map(termJson), message };
}

export function termJson(mismatch: TermMismatch): object {
  if (mismatch.kind !== 'invalid') return mismatch;
  return { kind: mismatch.kind, term: mismatch.term, error: fieldErrorsText(mismatch.errors) };
}
