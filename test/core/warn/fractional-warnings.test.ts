import { expect, test } from 'vitest';
import { roundUpResourceList } from '../../../src/core/default/round-up-resources.ts';
import type { ResourceRequirements } from '../../../src/core/v1/types.ts';
import { fractionalWarnings } from '../../../src/core/warn/fractional-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test.each<{ name: string; amount: string; want: string | undefined }>([
  { name: 'a number beyond an int64 in thousandths, of which nothing is left', amount: '1e18', want: undefined },
  { name: 'a number beyond an int64 of which something is left', amount: '7Ei', want: '7Ei' },
  { name: 'half a byte, as it was written', amount: '0.5', want: '500m' },
  { name: 'thousandths', amount: '1500m', want: '1500m' },
  { name: 'thousandths that make whole bytes', amount: '2000m', want: undefined },
  { name: 'whole bytes', amount: '1Gi', want: undefined },
  { name: 'a tenth of a mebibyte', amount: '0.1Mi', want: '104857600m' },
])('$name', ({ amount, want }) => {
  const { limits } = decoded<ResourceRequirements>('v1.ResourceRequirements', { limits: { memory: amount } });
  const resources = roundUpResourceList(limits);
  const warning = `t[memory]: fractional byte value "${want}" is invalid, must be an integer`;
  expect(fractionalWarnings({ resources, name: 'memory' }, 't')).toEqual(want === undefined ? [] : [warning]);
});

test('an amount that is not there', () => {
  expect(fractionalWarnings({ resources: new Map(), name: 'memory' }, 't')).toEqual([]);
});
