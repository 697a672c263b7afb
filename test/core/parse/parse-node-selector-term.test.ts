import { describe, expect, test } from 'vitest';
import type { NodeSelectorTerm } from '../../../src/core/model/node-selector-term.ts';
import { parseNodeSelectorTerm, type RawRequirement } from '../../../src/core/parse/parse-node-selector-term.ts';
import { fieldErrorText } from '../../../src/core/text/field-error-text.ts';

function raw(key: string, operator: string, values: readonly string[] | null = null): RawRequirement {
  return { key, operator, values };
}

const NAME_IN_A = raw('metadata.name', 'In', ['a']);

describe('terms that may match', () => {
  test.each<{
    name: string;
    expressions?: readonly RawRequirement[];
    fields?: readonly RawRequirement[];
    want: NodeSelectorTerm;
  }>([
    { name: 'an empty term', want: { kind: 'empty' } },
    {
      name: 'keys and values of every kind of text that is one',
      expressions: [raw('a.b/c', 'In', ['x', '', 'x']), raw('a', 'NotIn', ['y'])],
      want: {
        kind: 'requirements',
        expressions: [
          { key: 'a.b/c', operator: 'In', values: ['x', '', 'x'] },
          { key: 'a', operator: 'NotIn', values: ['y'] },
        ],
        fields: [],
      },
    },
    {
      name: 'Exists with empty values, DoesNotExist without',
      expressions: [raw('a', 'Exists', []), raw('b', 'DoesNotExist', null)],
      want: {
        kind: 'requirements',
        expressions: [
          { key: 'a', operator: 'Exists', values: [] },
          { key: 'b', operator: 'DoesNotExist', values: [] },
        ],
        fields: [],
      },
    },
    {
      name: 'bounds with leading zeros and beyond a double',
      expressions: [raw('a', 'Gt', ['007']), raw('b', 'Lt', ['9223372036854775807'])],
      want: {
        kind: 'requirements',
        expressions: [
          { key: 'a', operator: 'Gt', values: ['007'], bound: 7n },
          { key: 'b', operator: 'Lt', values: ['9223372036854775807'], bound: 9223372036854775807n },
        ],
        fields: [],
      },
    },
    {
      name: 'fields with a key and a value that no one checks',
      fields: [raw('spec.x y', 'In', ['']), raw('', 'NotIn', ['no label value!'])],
      want: {
        kind: 'requirements',
        expressions: [],
        fields: [
          { key: 'spec.x y', operator: 'In', values: [''] },
          { key: '', operator: 'NotIn', values: ['no label value!'] },
        ],
      },
    },
    {
      name: 'expressions and fields',
      expressions: [raw('a', 'Exists')],
      fields: [NAME_IN_A],
      want: {
        kind: 'requirements',
        expressions: [{ key: 'a', operator: 'Exists', values: [] }],
        fields: [{ key: 'metadata.name', operator: 'In', values: ['a'] }],
      },
    },
  ])('$name', ({ expressions = [], fields = [], want }) => {
    expect(parseNodeSelectorTerm(expressions, fields, 'nodeSelectorTerms[0]')).toEqual(want);
  });
});

const NO_NAME_PART =
  "name part must be non-empty; name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const NO_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const SIX = '"In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"';

// Every text is what NewNodeSelector of component-helpers v0.37.2 answers, the path apart.
describe('terms that never match', () => {
  test.each<{
    name: string;
    expressions?: readonly RawRequirement[];
    fields?: readonly RawRequirement[];
    want: readonly string[];
  }>([
    {
      name: 'In with values never given',
      expressions: [raw('a', 'In')],
      want: ["matchExpressions[0].values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty"],
    },
    {
      name: 'NotIn with empty values',
      expressions: [raw('a', 'NotIn', [])],
      want: ["matchExpressions[0].values: Invalid value: []: for 'in', 'notin' operators, values set can't be empty"],
    },
    {
      name: 'a value that is no label value',
      expressions: [raw('a', 'In', ['ok', 'bad value!'])],
      want: [`matchExpressions[0].values[1][a]: Invalid value: "bad value!": ${NO_VALUE}`],
    },
    {
      name: 'Exists with values, each of them still checked',
      expressions: [raw('a', 'Exists', ['b', 'c<'])],
      want: [
        'matchExpressions[0].values: Invalid value: ["b","c\\u003c"]: values set must be empty for exists and does not exist',
        `matchExpressions[0].values[1][a]: Invalid value: "c<": ${NO_VALUE}`,
      ],
    },
    {
      name: 'DoesNotExist with a value',
      expressions: [raw('a', 'DoesNotExist', [''])],
      want: ['matchExpressions[0].values: Invalid value: [""]: values set must be empty for exists and does not exist'],
    },
    {
      name: 'Gt with a negative bound, which is an integer and no label value, and without a key',
      expressions: [raw('', 'Gt', ['-5'])],
      want: [
        `matchExpressions[0].key: Invalid value: "": ${NO_NAME_PART}`,
        `matchExpressions[0].values[0][]: Invalid value: "-5": ${NO_VALUE}`,
      ],
    },
    {
      name: 'Gt with a bound that the API server admits and the controller cannot read',
      expressions: [raw('a', 'Gt', ['abc'])],
      want: [
        `matchExpressions[0].values[0]: Invalid value: "abc": for 'Gt', 'Lt' operators, the value must be an integer`,
      ],
    },
    {
      name: 'Gt with a bound that overflows',
      expressions: [raw('a', 'Gt', ['9223372036854775808'])],
      want: [
        `matchExpressions[0].values[0]: Invalid value: "9223372036854775808": for 'Gt', 'Lt' operators, the value must be an integer`,
      ],
    },
    {
      name: 'Gt with an empty bound, which is a label value and no integer',
      expressions: [raw('a', 'Gt', [''])],
      want: [
        `matchExpressions[0].values[0]: Invalid value: "": for 'Gt', 'Lt' operators, the value must be an integer`,
      ],
    },
    {
      name: 'Gt without a bound',
      expressions: [raw('a', 'Gt')],
      want: [
        "matchExpressions[0].values: Invalid value: null: for 'Gt', 'Lt' operators, exactly one value is required",
      ],
    },
    {
      name: 'Lt with several bounds, each of them checked twice',
      expressions: [raw('a', 'Lt', ['x', '1', 'x '])],
      want: [
        `matchExpressions[0].values: Invalid value: ["x","1","x "]: for 'Gt', 'Lt' operators, exactly one value is required`,
        `matchExpressions[0].values[0]: Invalid value: "x": for 'Gt', 'Lt' operators, the value must be an integer`,
        `matchExpressions[0].values[2]: Invalid value: "x ": for 'Gt', 'Lt' operators, the value must be an integer`,
        `matchExpressions[0].values[2][a]: Invalid value: "x ": ${NO_VALUE}`,
      ],
    },
    {
      name: 'an operator of another case, whose key and values nobody looks at',
      expressions: [raw('', 'in', ['-'])],
      want: [`matchExpressions[0].operator: Unsupported value: "in": supported values: ${SIX}`],
    },
    {
      name: 'no operator',
      expressions: [raw('a', '', ['b'])],
      want: [`matchExpressions[0].operator: Unsupported value: "": supported values: ${SIX}`],
    },
    {
      name: 'an operator of matchExpressions in matchFields',
      fields: [raw('metadata.name', 'Exists')],
      want: ['matchFields[0].operator: Unsupported value: "Exists": supported values: "In", "NotIn"'],
    },
    {
      name: 'two names in a field, none in another',
      fields: [raw('metadata.name', 'In', ['a', 'b']), raw('metadata.name', 'NotIn')],
      want: [
        'matchFields[0].values: Invalid value: ["a","b"]: must have one element',
        'matchFields[1].values: Invalid value: null: must have one element',
      ],
    },
    {
      name: 'one bad expression spoils the good field beside it',
      expressions: [raw('a', 'Exists'), raw('b', 'Equals', ['x'])],
      fields: [NAME_IN_A],
      want: [`matchExpressions[1].operator: Unsupported value: "Equals": supported values: ${SIX}`],
    },
    {
      name: 'expressions before fields',
      expressions: [raw('a', 'NotIn')],
      fields: [raw('metadata.name', 'Gt', ['1'])],
      want: [
        "matchExpressions[0].values: Invalid value: null: for 'in', 'notin' operators, values set can't be empty",
        'matchFields[0].operator: Unsupported value: "Gt": supported values: "In", "NotIn"',
      ],
    },
  ])('$name', ({ expressions = [], fields = [], want }) => {
    const term = parseNodeSelectorTerm(expressions, fields, 'nodeSelectorTerms[7]');
    expect(term.kind).toBe('invalid');
    const errors = term.kind === 'invalid' ? term.errors : [];
    expect(errors.map(fieldErrorText)).toEqual(want.map((text) => `nodeSelectorTerms[7].${text}`));
  });
});
