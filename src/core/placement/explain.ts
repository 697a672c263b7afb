import type { Taint } from '../model/taint.ts';
import { fieldErrorsText } from '../text/field-error-text.ts';
import { quote } from '../text/quote.ts';
import type { FailedRequirement, Reason, TermMismatch } from './verdict.ts';

/** The one place that makes a sentence of a reason. */
export function explain(reason: Reason): string {
  switch (reason.code) {
    case 'nodeNameMismatch':
      return `The template names node ${quote(reason.wanted)}, and this is ${quote(reason.found)}`;
    case 'nodeSelectorMismatch': {
      const { key, wanted, found } = reason;
      return `The node selector wants label ${key}=${quote(wanted)}, and the Node ${has(found)}`;
    }
    case 'nodeAffinityMismatch':
      if (reason.terms.length === 0) return 'The required node affinity has no term, so it matches no Node';
      return `No term of the required node affinity matches: ${reason.terms.map(termText).join('; ')}`;
    case 'untoleratedTaint':
      return `No toleration tolerates the taint ${taintText(reason.taint)}, which ${effectText(reason.taint)}`;
  }
}

function has(found: string | null): string {
  return found === null ? 'lacks it' : `has ${quote(found)}`;
}

function termText(mismatch: TermMismatch): string {
  const term = `term ${mismatch.term}`;
  switch (mismatch.kind) {
    case 'empty':
      return `${term} is empty, which matches no Node`;
    case 'invalid':
      return `${term} is invalid and never matches: ${fieldErrorsText(mismatch.errors)}`;
    case 'failed':
      return `${term} wants ${[...mismatch.expressions, ...mismatch.fields].map(requirementText).join(' and ')}`;
  }
}

function requirementText({ key, operator, values, found }: FailedRequirement): string {
  const wanted = operator.endsWith('In')
    ? ` [${values.map(quote).join(', ')}]`
    : values.map((value) => ` ${value}`).join('');
  return `${key} ${operator}${wanted} (the Node ${has(found)})`;
}

function taintText({ key, value, effect }: Taint): string {
  return quote(value === '' ? `${key}:${effect}` : `${key}=${value}:${effect}`);
}

function effectText({ effect }: Taint): string {
  return effect === 'NoExecute' ? 'also evicts the Pods that are there' : 'keeps new Pods away';
}
