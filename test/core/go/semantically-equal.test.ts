import { expect, test } from 'vitest';
import { semanticallyEqual } from '../../../src/core/go/semantically-equal.ts';
import { structNamed } from '../../../src/core/go/type-named.ts';
import { decoded } from '../validate/decoded.ts';

function areEqual(type: string, left: object, right: object): boolean {
  return semanticallyEqual(decoded(type, left), decoded(type, right), structNamed(type, '1.37'));
}

const time = (text: string) => ({ creationTimestamp: text });
const raw = (fieldsV1: unknown) => ({ managedFields: [{ fieldsV1 }] });

test.each([
  {
    name: 'nil and empty lists',
    type: 'v1.PodSpec',
    left: {},
    right: { containers: [], nodeSelector: {} },
    want: true,
  },
  { name: 'nil and an empty struct', type: 'v1.PodSpec', left: {}, right: { affinity: {} }, want: false },
  { name: 'an empty struct and nil', type: 'v1.PodSpec', left: { affinity: {} }, right: {}, want: false },
  { name: 'empty structs', type: 'v1.PodSpec', left: { affinity: {} }, right: { affinity: {} }, want: true },
  {
    name: 'lists in another order',
    type: 'v1.Container',
    left: { args: ['a', 'b'] },
    right: { args: ['b', 'a'] },
    want: false,
  },
  { name: 'a longer list', type: 'v1.Container', left: { args: ['a'] }, right: { args: ['a', 'b'] }, want: false },
  { name: 'the same list', type: 'v1.Container', left: { args: ['a'] }, right: { args: ['a'] }, want: true },
  {
    name: 'a map in another order',
    type: 'v1.ObjectMeta',
    left: { labels: { a: '', b: '' } },
    right: { labels: { b: '', a: '' } },
    want: true,
  },
  {
    name: 'a map with another key',
    type: 'v1.ObjectMeta',
    left: { labels: { a: '' } },
    right: { labels: { b: '' } },
    want: false,
  },
  {
    name: 'a map with another value',
    type: 'v1.ObjectMeta',
    left: { labels: { a: '' } },
    right: { labels: { a: 'b' } },
    want: false,
  },
  { name: 'a bigger map', type: 'v1.ObjectMeta', left: { labels: {} }, right: { labels: { a: '' } }, want: false },
  {
    name: 'a quantity in other words',
    type: 'v1.ResourceRequirements',
    left: { limits: { cpu: '1' } },
    right: { limits: { cpu: '1000m' } },
    want: true,
  },
  {
    name: 'another quantity',
    type: 'v1.ResourceRequirements',
    left: { limits: { cpu: '1' } },
    right: { limits: { cpu: '1001m' } },
    want: false,
  },
  {
    name: 'a moment in another zone',
    type: 'v1.ObjectMeta',
    left: time('2026-01-01T00:00:00Z'),
    right: time('2026-01-01T01:00:00.0+01:00'),
    want: true,
  },
  {
    name: 'another moment',
    type: 'v1.ObjectMeta',
    left: time('2026-01-01T00:00:00Z'),
    right: time('2026-01-01T00:00:00.1Z'),
    want: false,
  },
  {
    name: 'another second',
    type: 'v1.ObjectMeta',
    left: time('2026-01-01T00:00:00Z'),
    right: time('2026-01-01T00:00:01Z'),
    want: false,
  },
  {
    name: 'the same raw JSON',
    type: 'v1.ObjectMeta',
    left: raw({ a: [9007199254740993n] }),
    right: raw({ a: [9007199254740993n] }),
    want: true,
  },
  {
    name: 'other raw JSON',
    type: 'v1.ObjectMeta',
    left: raw({ a: 9007199254740993n }),
    right: raw({ a: 9007199254740992n }),
    want: false,
  },
  {
    name: 'an embedded field',
    type: 'v1.Volume',
    left: { emptyDir: {} },
    right: { emptyDir: { medium: 'Memory' } },
    want: false,
  },
  { name: 'embedded fields', type: 'v1.Volume', left: { emptyDir: {} }, right: { emptyDir: {} }, want: true },
])('$name', ({ type, left, right, want }) => {
  expect(areEqual(type, left, right)).toBe(want);
});
