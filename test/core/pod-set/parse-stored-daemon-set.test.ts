import { expect, test } from 'vitest';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';
import { daemonSet } from './build.ts';

const TEMPLATE_GENERATION = 'deprecated.daemonset.template.generation';

test.each([
  { name: 'a sign', text: '+5', want: '5' },
  { name: 'leading zeros', text: '007', want: '7' },
  { name: 'negative', text: '-3', want: '-3' },
  { name: 'the largest', text: '9223372036854775807', want: '9223372036854775807' },
  { name: 'one too large', text: '9223372036854775808', want: undefined },
  { name: 'no number', text: 'x', want: undefined },
  { name: 'empty', text: '', want: undefined },
])('template generation, $name', ({ text, want }) => {
  expect(daemonSet({ metadata: { annotations: { [TEMPLATE_GENERATION]: text } } }).templateGeneration).toBe(want);
});

test('without a template generation', () => {
  expect(daemonSet().templateGeneration).toBeUndefined();
});

test.each([
  {
    name: 'OnDelete with nonsense beside it',
    given: { type: 'OnDelete', rollingUpdate: { maxSurge: 'x' } },
    want: { type: 'OnDelete' },
  },
  { name: 'a type Kubernetes does not know', given: { type: 'Recreate' }, want: { type: 'other', text: 'Recreate' } },
  {
    name: 'none',
    given: undefined,
    want: { type: 'RollingUpdate', maxUnavailable: { kind: 'count', value: 1 }, maxSurge: { kind: 'count', value: 0 } },
  },
  {
    name: 'percentages',
    given: { rollingUpdate: { maxUnavailable: '-10%', maxSurge: '+007%' } },
    want: {
      type: 'RollingUpdate',
      maxUnavailable: { kind: 'percent', value: -10 },
      maxSurge: { kind: 'percent', value: 7 },
    },
  },
  {
    name: 'texts that are no percentage',
    given: { rollingUpdate: { maxUnavailable: '50', maxSurge: '1.5%' } },
    want: {
      type: 'RollingUpdate',
      maxUnavailable: { kind: 'invalid', text: '50' },
      maxSurge: { kind: 'invalid', text: '1.5%' },
    },
  },
])('update strategy, $name', ({ given, want }) => {
  expect(daemonSet({ spec: { updateStrategy: given } }).updateStrategy).toEqual(want);
});

test('defaults and status', () => {
  expect(daemonSet({ status: { collisionCount: 0, numberReady: 3 } })).toMatchObject({
    revisionHistoryLimit: 10,
    minReadySeconds: 0,
    deletionTimestamp: undefined,
    status: { collisionCount: 0, numberReady: 3, numberAvailable: 0, observedGeneration: 1 },
  });
  expect(daemonSet().status.collisionCount).toBeUndefined();
});

const stored = (change: object) => ({ metadata: { name: 'ds', uid: 'u' }, spec: {}, ...change });

test.each([
  { name: 'no object', value: 7, field: '' },
  { name: 'no name', value: { metadata: { uid: 'u' } }, field: 'metadata.name' },
  { name: 'no UID', value: { metadata: { name: 'ds' } }, field: 'metadata.uid' },
  {
    name: 'a fraction',
    value: stored({ metadata: { name: 'ds', uid: 'u', generation: 1.5 } }),
    field: 'metadata.generation',
  },
  { name: 'a list for a number', value: stored({ spec: { minReadySeconds: [] } }), field: 'spec.minReadySeconds' },
  { name: 'a text for a number', value: stored({ status: { numberReady: '1' } }), field: 'status.numberReady' },
  {
    name: 'a boolean for an amount',
    value: stored({ spec: { updateStrategy: { rollingUpdate: { maxSurge: true } } } }),
    field: 'spec.updateStrategy.rollingUpdate.maxSurge',
  },
  { name: 'a selector that is a text', value: stored({ spec: { selector: 'app=ds' } }), field: 'spec.selector' },
  {
    name: 'an expression that is a text',
    value: stored({ spec: { selector: { matchExpressions: ['x'] } } }),
    field: 'spec.selector.matchExpressions[0]',
  },
  {
    name: 'a day that is none',
    value: stored({ metadata: { name: 'ds', uid: 'u', deletionTimestamp: '2026-02-30T00:00:00Z' } }),
    field: 'metadata.deletionTimestamp',
  },
])('refuses $name', ({ value, field }) => {
  const result = parseStoredDaemonSet(value);
  expect(result.ok ? [] : result.error.map((error) => error.field)).toContain(field);
});

test.each([
  { name: 'never given', given: undefined, want: { kind: 'nothing' } },
  { name: 'null', given: null, want: { kind: 'nothing' } },
  { name: 'empty', given: {}, want: { kind: 'everything' } },
  { name: 'empty maps', given: { matchLabels: {}, matchExpressions: [] }, want: { kind: 'everything' } },
  {
    name: 'labels alone',
    given: { matchLabels: { a: 'b' } },
    want: { kind: 'requirements', requirements: [{ key: 'a', operator: 'In', values: ['b'] }] },
  },
  {
    name: 'labels and expressions',
    given: { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'Exists' }] },
    want: {
      kind: 'requirements',
      requirements: [
        { key: 'a', operator: 'In', values: ['b'] },
        { key: 'c', operator: 'Exists', values: [] },
      ],
    },
  },
])('selector, $name', ({ given, want }) => {
  expect(daemonSet({ spec: { selector: given } }).selector).toEqual(want);
});

test.each([
  {
    name: 'an operator of node selectors',
    given: { matchExpressions: [{ key: 'a', operator: 'Gt', values: ['1'] }] },
    field: 'spec.selector.matchExpressions[0].operator',
  },
  { name: 'a value that is none', given: { matchLabels: { a: 'b c' } }, field: 'spec.selector.matchLabels[a]' },
  { name: 'a key that is none', given: { matchLabels: { 'a b': 'c' } }, field: 'spec.selector.matchLabels[a b]' },
  {
    name: 'no values',
    given: { matchExpressions: [{ key: 'a', operator: 'In', values: [] }] },
    field: 'spec.selector.matchExpressions[0].values',
  },
])('keeps an invalid selector: $name', ({ given, field }) => {
  expect(daemonSet({ spec: { selector: given } }).selector).toMatchObject({ kind: 'invalid', errors: [{ field }] });
});
