import type { FieldError } from '../model/field-error.ts';
import type { Labels } from '../model/labels.ts';
import type { NodeSelectorRequirement } from '../model/node-selector-term.ts';
import { parseNodeSelectorTerm, type RawRequirement } from '../parse/parse-node-selector-term.ts';
import { goJson } from '../text/go-json.ts';
import { labelKeyErrors } from '../validate/content/label-key-errors.ts';
import { labelValueErrors } from '../validate/content/label-value-errors.ts';
import type { LabelSelector } from './label-selector.ts';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** A selector as it is stored. */
export interface RawLabelSelector {
  readonly matchLabels: Labels;
  readonly matchExpressions: readonly RawRequirement[];
}

/**
 * Parses a selector; an invalid one is kept, with the reasons why nothing can be selected by it
 * (meta/v1/helpers.go:36).
 */
export function parseLabelSelector(raw: RawLabelSelector | undefined, path: string): LabelSelector {
  if (raw === undefined) return { kind: 'nothing' };
  const labels = Object.entries(raw.matchLabels);
  if (labels.length + raw.matchExpressions.length === 0) return { kind: 'everything' };
  const errors: FieldError[] = [];
  for (const [key, value] of labels) {
    for (const detail of [...labelKeyErrors(key), ...labelValueErrors(value)]) {
      errors.push({ type: 'FieldValueInvalid', field: `${path}.matchLabels[${key}]`, badValue: value, detail });
    }
  }
  for (const [index, { operator }] of raw.matchExpressions.entries()) {
    if (OPERATORS.includes(operator)) continue;
    const field = `${path}.matchExpressions[${index}].operator`;
    errors.push({
      type: 'FieldValueNotSupported',
      field,
      badValue: goJson(operator),
      detail: 'not a valid label selector operator',
    });
  }
  const term = parseNodeSelectorTerm(raw.matchExpressions, [], path);
  if (errors.length > 0) return { kind: 'invalid', errors };
  if (term.kind === 'invalid') return term;
  const wanted: NodeSelectorRequirement[] = labels.map(([key, value]) => ({ operator: 'In', key, values: [value] }));
  return { kind: 'requirements', requirements: term.kind === 'empty' ? wanted : [...wanted, ...term.expressions] };
}
