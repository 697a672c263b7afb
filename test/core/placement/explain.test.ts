import { expect, test } from 'vitest';
import { explain } from '../../../src/core/placement/explain.ts';
import type { FailedRequirement, Reason, TermMismatch } from '../../../src/core/placement/verdict.ts';
import { taint } from '../../fixtures/taint.ts';

function affinity(...terms: TermMismatch[]): Reason {
  return { code: 'nodeAffinityMismatch', terms };
}

function failed(expressions: readonly FailedRequirement[], fields: readonly FailedRequirement[] = []): Reason {
  return affinity({ kind: 'failed', term: 2, expressions, fields });
}

const NO_TERM_MATCHES = 'No term of the required node affinity matches: ';

test.each<{ name: string; reason: Reason; want: string }>([
  { name: 'no terms', reason: affinity(), want: 'The required node affinity has no term, so it matches no Node' },
  {
    name: 'a hostile value stays one line',
    reason: { code: 'nodeSelectorMismatch', key: 'a', wanted: 'x"\n', found: '\u0007' },
    want: String.raw`The node selector wants label a="x\"\n", and the Node has "\a"`,
  },
  {
    name: 'a missing label',
    reason: { code: 'nodeSelectorMismatch', key: 'a', wanted: 'x', found: null },
    want: 'The node selector wants label a="x", and the Node lacks it',
  },
  {
    name: 'an empty label is no missing one',
    reason: { code: 'nodeSelectorMismatch', key: 'a', wanted: 'x', found: '' },
    want: 'The node selector wants label a="x", and the Node has ""',
  },
  {
    name: 'a name',
    reason: { code: 'nodeNameMismatch', wanted: 'node-2', found: 'node-1' },
    want: 'The template names node "node-2", and this is "node-1"',
  },
  {
    name: 'an empty and an invalid term',
    reason: affinity(
      { kind: 'empty', term: 0 },
      {
        kind: 'invalid',
        term: 1,
        errors: [
          { type: 'FieldValueInvalid', field: 'f', badValue: { json: 'null' }, detail: 'must have one element' },
        ],
      },
    ),
    want: `${NO_TERM_MATCHES}term 0 is empty, which matches no Node; term 1 is invalid and never matches: f: Invalid value: null: must have one element`,
  },
  {
    name: 'a set',
    reason: failed([{ key: 'a', operator: 'In', values: ['x', 'y z'], found: 'w' }]),
    want: `${NO_TERM_MATCHES}term 2 wants a In ["x", "y z"] (the Node has "w")`,
  },
  {
    name: 'a set of one, not in it',
    reason: failed([{ key: 'a', operator: 'NotIn', values: ['x'], found: 'x' }]),
    want: `${NO_TERM_MATCHES}term 2 wants a NotIn ["x"] (the Node has "x")`,
  },
  {
    name: 'presence, absence and bounds, and a field',
    reason: failed(
      [
        { key: 'a', operator: 'Exists', values: [], found: null },
        { key: 'b', operator: 'DoesNotExist', values: [], found: '' },
        { key: 'c', operator: 'Gt', values: ['5'], found: '4' },
      ],
      [{ key: 'metadata.name', operator: 'In', values: ['node-2'], found: 'node-1' }],
    ),
    want:
      `${NO_TERM_MATCHES}term 2 wants a Exists (the Node lacks it) and b DoesNotExist (the Node has "") ` +
      'and c Gt 5 (the Node has "4") and metadata.name In ["node-2"] (the Node has "node-1")',
  },
  {
    name: 'a taint that only keeps away',
    reason: { code: 'untoleratedTaint', taint: taint('a=b:NoSchedule') },
    want: 'No toleration tolerates the taint "a=b:NoSchedule", which keeps new Pods away',
  },
  {
    name: 'a taint without a value that evicts',
    reason: { code: 'untoleratedTaint', taint: taint('a:NoExecute') },
    want: 'No toleration tolerates the taint "a:NoExecute", which also evicts the Pods that are there',
  },
])('explain: $name', ({ reason, want }) => {
  expect(explain(reason)).toBe(want);
});
