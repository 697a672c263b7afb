import type { FieldError } from '../model/field-error.ts';
import type { FieldRequirement, NodeSelectorRequirement, NodeSelectorTerm } from '../model/node-selector-term.ts';
import { goJson } from '../text/go-json.ts';
import { parseInt64 } from '../text/parse-int64.ts';
import { labelKeyErrors } from '../validate/content/label-key-errors.ts';
import { labelValueErrors } from '../validate/content/label-value-errors.ts';

/** A requirement as it is stored: any text for an operator, `null` for values never given. */
export interface RawRequirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[] | null;
}

const NUMBERS_RULE = "for 'Gt', 'Lt' operators, ";

/**
 * Parses one term; an invalid one is kept, with the reasons why it never matches (nodeaffinity.go:167).
 * `path` is what the error paths start with.
 */
export function parseNodeSelectorTerm(
  matchExpressions: readonly RawRequirement[],
  matchFields: readonly RawRequirement[],
  path: string,
): NodeSelectorTerm {
  if (matchExpressions.length === 0 && matchFields.length === 0) return { kind: 'empty' };
  const errors: FieldError[] = [];
  const expressions = matchExpressions.map((raw, index) =>
    parseExpression(raw, `${path}.matchExpressions[${index}]`, errors),
  );
  const fields = matchFields.map((raw, index) => parseField(raw, `${path}.matchFields[${index}]`, errors));
  return errors.length === 0 ? { kind: 'requirements', expressions, fields } : { kind: 'invalid', errors };
}

/** A requirement that adds to `errors` is never looked at: the whole term is invalid (nodeaffinity.go:243). */
function parseExpression(raw: RawRequirement, path: string, errors: FieldError[]): NodeSelectorRequirement {
  const { key, operator } = raw;
  const values = raw.values ?? [];
  switch (operator) {
    case 'In':
    case 'NotIn':
      checkKey(key, path, errors);
      if (values.length === 0) {
        errors.push(invalidValues(raw, path, "for 'in', 'notin' operators, values set can't be empty"));
      }
      checkValues(raw, path, errors);
      return { key, operator, values };
    case 'Exists':
    case 'DoesNotExist':
      checkKey(key, path, errors);
      if (values.length !== 0) {
        errors.push(invalidValues(raw, path, 'values set must be empty for exists and does not exist'));
      }
      checkValues(raw, path, errors);
      return { key, operator, values: [] };
    case 'Gt':
    case 'Lt': {
      checkKey(key, path, errors);
      if (values.length !== 1) errors.push(invalidValues(raw, path, `${NUMBERS_RULE}exactly one value is required`));
      const [bound = 0n] = values.map((value, index) => {
        const number = parseInt64(value);
        if (number !== undefined) return number;
        const detail = `${NUMBERS_RULE}the value must be an integer`;
        errors.push({ type: 'FieldValueInvalid', field: `${path}.values[${index}]`, badValue: value, detail });
        return 0n;
      });
      checkValues(raw, path, errors);
      return { key, operator, values: [values[0] ?? ''], bound };
    }
    default:
      errors.push(unsupportedOperator(raw, path, '"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"'));
      return { key, operator: 'DoesNotExist', values: [] };
  }
}

/** Field keys are not checked here: an unknown one reads as empty text (apimachinery fields.go:55). */
function parseField(raw: RawRequirement, path: string, errors: FieldError[]): FieldRequirement {
  const { key, operator } = raw;
  const value = raw.values?.[0] ?? '';
  if (operator !== 'In' && operator !== 'NotIn') {
    errors.push(unsupportedOperator(raw, path, '"In", "NotIn"'));
    return { key, operator: 'In', values: [value] };
  }
  if (raw.values?.length !== 1) errors.push(invalidValues(raw, path, 'must have one element'));
  return { key, operator, values: [value] };
}

function checkKey(key: string, path: string, errors: FieldError[]): void {
  const reasons = labelKeyErrors(key);
  if (reasons.length === 0) return;
  errors.push({ type: 'FieldValueInvalid', field: `${path}.key`, badValue: key, detail: reasons.join('; ') });
}

/** Values must be label values whatever the operator, so a negative bound of Gt is always an error (selector.go:219). */
function checkValues({ key, values }: RawRequirement, path: string, errors: FieldError[]): void {
  for (const [index, value] of (values ?? []).entries()) {
    const reasons = labelValueErrors(value);
    if (reasons.length === 0) continue;
    const field = `${path}.values[${index}][${key}]`;
    errors.push({ type: 'FieldValueInvalid', field, badValue: value, detail: reasons.join('; ') });
  }
}

function invalidValues({ values }: RawRequirement, path: string, detail: string): FieldError {
  return { type: 'FieldValueInvalid', field: `${path}.values`, badValue: goJson(values), detail };
}

function unsupportedOperator({ operator }: RawRequirement, path: string, supported: string): FieldError {
  const detail = `supported values: ${supported}`;
  return { type: 'FieldValueNotSupported', field: `${path}.operator`, badValue: goJson(operator), detail };
}
