import { describe, expect, test } from 'vitest';
import { tolerates } from '../../../src/core/match/tolerates.ts';
import type { Toleration } from '../../../src/core/model/toleration.ts';
import { taint } from '../../fixtures/taint.ts';
import { toleration } from '../../fixtures/toleration.ts';

const GATE_OFF = { comparisonOperators: false };
const GATE_ON = { comparisonOperators: true };

describe('tolerates', () => {
  test.each<{ name: string; given: Partial<Toleration>; of: string; want: boolean }>([
    {
      name: 'Exists and nothing else tolerates everything',
      given: { operator: 'Exists' },
      of: 'a=b:NoExecute',
      want: true,
    },
    { name: 'an empty key with Equal tolerates what has no value', given: {}, of: 'a:NoExecute', want: true },
    { name: 'an empty key with Equal and no value minds a value', given: {}, of: 'a=b:NoExecute', want: false },
    {
      name: 'an empty key with Equal and a value',
      given: { operator: 'Equal', value: 'b' },
      of: 'a=b:NoSchedule',
      want: true,
    },
    {
      name: 'an empty key on one effect',
      given: { operator: 'Exists', effect: 'NoSchedule' },
      of: 'a=b:NoSchedule',
      want: true,
    },
    {
      name: 'an empty key on the other effect',
      given: { operator: 'Exists', effect: 'NoSchedule' },
      of: 'a:NoExecute',
      want: false,
    },
    {
      name: 'Exists ignores its own value',
      given: { key: 'a', operator: 'Exists', value: 'c' },
      of: 'a=b:NoSchedule',
      want: true,
    },
    { name: 'an empty operator is Equal', given: { key: 'a', value: 'b' }, of: 'a=b:NoSchedule', want: true },
    { name: 'an empty operator minds the value', given: { key: 'a', value: 'c' }, of: 'a=b:NoSchedule', want: false },
    { name: 'an unknown operator', given: { key: 'a', operator: 'exists' }, of: 'a:NoSchedule', want: false },
    {
      name: 'an unknown operator and the same value',
      given: { key: 'a', operator: 'In', value: 'b' },
      of: 'a=b:NoSchedule',
      want: false,
    },
    { name: 'an empty effect is every effect', given: { key: 'a', operator: 'Exists' }, of: 'a:NoExecute', want: true },
    {
      name: 'an effect of another case',
      given: { key: 'a', operator: 'Exists', effect: 'noExecute' },
      of: 'a:NoExecute',
      want: false,
    },
    {
      name: 'an effect that Kubernetes does not know',
      given: { key: 'a', operator: 'Exists', effect: 'Other' },
      of: 'a:Other',
      want: true,
    },
    { name: 'a key of another case', given: { key: 'A', operator: 'Exists' }, of: 'a:NoSchedule', want: false },
    { name: 'a key that is only the start', given: { key: 'a', operator: 'Exists' }, of: 'ab:NoSchedule', want: false },
    { name: 'a key against no key', given: { key: 'a', operator: 'Exists' }, of: ':NoSchedule', want: false },
    {
      name: 'all four alike',
      given: { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' },
      of: 'a=b:NoSchedule',
      want: true,
    },
    {
      name: 'another value',
      given: { key: 'a', operator: 'Equal', value: 'c', effect: 'NoSchedule' },
      of: 'a=b:NoSchedule',
      want: false,
    },
    {
      name: 'another effect',
      given: { key: 'a', operator: 'Equal', value: 'b', effect: 'NoSchedule' },
      of: 'a=b:NoExecute',
      want: false,
    },
  ])('$name', ({ given, of, want }) => {
    expect(tolerates(toleration(given), taint(of), GATE_OFF)).toBe(want);
    expect(tolerates(toleration(given), taint(of), GATE_ON)).toBe(want);
  });
});

describe('comparison operators', () => {
  test.each([
    { name: 'Gt: above', operator: 'Gt', bound: '750', found: '950', want: true },
    { name: 'Gt: below', operator: 'Gt', bound: '950', found: '800', want: false },
    { name: 'Gt: equal', operator: 'Gt', bound: '950', found: '950', want: false },
    { name: 'Gt: numbers, not texts', operator: 'Gt', bound: '9', found: '10', want: true },
    { name: 'Gt: negative', operator: 'Gt', bound: '-100', found: '-50', want: true },
    { name: 'Gt: zero', operator: 'Gt', bound: '0', found: '1', want: true },
    {
      name: 'Gt: numbers that a double takes for one',
      operator: 'Gt',
      bound: '9223372036854775806',
      found: '9223372036854775807',
      want: true,
    },
    { name: 'Lt: below', operator: 'Lt', bound: '950', found: '800', want: true },
    { name: 'Lt: above', operator: 'Lt', bound: '800', found: '950', want: false },
    { name: 'Lt: equal', operator: 'Lt', bound: '100', found: '100', want: false },
    { name: 'Lt: negative', operator: 'Lt', bound: '0', found: '-1', want: true },
    { name: 'the bound overflows', operator: 'Lt', bound: '9223372036854775808', found: '1', want: false },
    { name: 'the taint overflows', operator: 'Gt', bound: '1', found: '9223372036854775808', want: false },
    { name: 'the bound has a leading zero', operator: 'Gt', bound: '0100', found: '200', want: false },
    { name: 'the taint has a leading zero', operator: 'Gt', bound: '100', found: '0200', want: false },
    { name: 'the bound has a plus sign', operator: 'Gt', bound: '+100', found: '200', want: false },
    { name: 'the taint is minus zero', operator: 'Lt', bound: '1', found: '-0', want: false },
    { name: 'the bound is a fraction', operator: 'Gt', bound: '100.5', found: '200', want: false },
    { name: 'the bound is a sign', operator: 'Gt', bound: '-', found: '200', want: false },
    { name: 'the bound is empty', operator: 'Gt', bound: '', found: '200', want: false },
    { name: 'the taint is empty', operator: 'Gt', bound: '100', found: '', want: false },
    { name: 'the taint is no number', operator: 'Lt', bound: '100', found: 'low', want: false },
    { name: 'both are the same text and no number', operator: 'Gt', bound: 'x', found: 'x', want: false },
  ])('$name', ({ operator, bound, found, want }) => {
    const given = toleration({ key: 'sla', operator, value: bound });
    const of = taint(`sla=${found}:NoSchedule`);
    expect(tolerates(given, of, GATE_ON)).toBe(want);
    expect(tolerates(given, of, GATE_OFF)).toBe(false);
  });

  test.each([
    { name: 'another key', given: { key: 'a', operator: 'Gt', value: '1' } },
    { name: 'another effect', given: { key: 'sla', operator: 'Gt', value: '1', effect: 'NoExecute' } },
  ])('still mind $name', ({ given }) => {
    expect(tolerates(toleration(given), taint('sla=5:NoSchedule'), GATE_ON)).toBe(false);
  });
});
