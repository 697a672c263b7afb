import { expect, test } from 'vitest';
import { roundUpResourceList, roundUpResources } from '../../../src/core/default/round-up-resources.ts';
import { encodeStored } from '../../../src/core/go/encode.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import type { ResourceRequirements } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';

const TYPE = 'v1.ResourceRequirements';

test.each([
  { name: 'nothing to round', given: { limits: { cpu: '1m' }, requests: { cpu: '0.001' } }, isSame: true },
  { name: 'nothing at all', given: {}, isSame: true },
  {
    name: 'a limit',
    given: { limits: { a: '1', b: '0.1m', c: '1.0001' }, requests: { a: '1' } },
    want: { limits: { a: '1', b: '1m', c: '1001m' }, requests: { a: '1' } },
  },
  { name: 'a request', given: { requests: { a: '1n' } }, want: { requests: { a: '1m' } } },
])('$name', ({ given, isSame = false, want = given }) => {
  const resources = decoded<ResourceRequirements>(TYPE, given);
  const rounded = roundUpResources(resources);
  expect(rounded === resources).toBe(isSame);
  if (!isSame) expect(encodeStored(rounded, structNamed(TYPE, '1.37'))).toEqual(want);
});

test('a list by itself', () => {
  const { limits } = decoded<ResourceRequirements>(TYPE, { limits: { cpu: '1u', memory: '1Gi' } });
  const rounded = roundUpResourceList(limits);
  expect([...rounded.keys()]).toEqual(['cpu', 'memory']);
  expect(rounded.get('cpu')?.amount).toEqual({ kind: 'integer', value: 1n, scale: -3 });
  expect(rounded.get('memory')).toBe(limits.get('memory'));
});
