import { describe, expect, test } from 'vitest';
import type { FieldError } from '../../../src/core/model/field-error.ts';
import type { Node } from '../../../src/core/model/node.ts';
import { parseNode } from '../../../src/core/parse/parse-node.ts';
import { err, ok } from '../../../src/core/result.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

const NO_NAME: FieldError = { type: 'FieldValueRequired', field: 'metadata.name', detail: 'a Node needs a name' };

function wrong(field: string, wanted: string, got: string): FieldError {
  return { type: 'FieldValueTypeInvalid', field, detail: `expected ${wanted}, got ${got}` };
}

describe('parseNode reads', () => {
  test.each<{ name: string; value: unknown; want: Partial<Node> }>([
    { name: 'only a name', value: { metadata: { name: 'node-1' } }, want: {} },
    {
      name: 'null for everything else',
      value: { metadata: { name: 'node-1', labels: null }, spec: null, status: null },
      want: {},
    },
    { name: 'null for the taints', value: { metadata: { name: 'node-1' }, spec: { taints: null } }, want: {} },
    {
      name: 'null for a label',
      value: { metadata: { name: 'node-1', labels: { a: null } } },
      want: { labels: { a: '' } },
    },
    {
      name: 'null for a taint',
      value: { metadata: { name: 'node-1' }, spec: { taints: [null] } },
      want: { taints: [taint(':')] },
    },
    {
      name: 'a taint without a value, and one with more than is asked',
      value: {
        metadata: { name: 'node-1' },
        spec: {
          taints: [
            { key: 'a', effect: 'NoSchedule' },
            { key: 'b', value: 'c', effect: 'x', timeAdded: 'now' },
          ],
        },
      },
      want: { taints: [taint('a:NoSchedule'), taint('b=c:x')] },
    },
    {
      name: 'nothing of conditions, unschedulable and addresses',
      value: {
        metadata: { name: 'node-1', deletionTimestamp: '2026-01-01T00:00:00Z', labels: { a: 'x' } },
        spec: { unschedulable: true },
        status: { conditions: [{ type: 'Ready', status: 'False' }] },
      },
      want: { labels: { a: 'x' } },
    },
    { name: 'a name no API server admits', value: { metadata: { name: 'Node/ 1\n' } }, want: { name: 'Node/ 1\n' } },
  ])('$name', ({ value, want }) => {
    expect(parseNode(value)).toEqual(ok(node(want)));
  });
});

describe('parseNode refuses', () => {
  test.each<{ name: string; value: unknown; errors: readonly FieldError[] }>([
    { name: 'null', value: null, errors: [NO_NAME] },
    { name: 'nothing', value: undefined, errors: [NO_NAME] },
    { name: 'an empty name', value: { metadata: { name: '' } }, errors: [NO_NAME] },
    { name: 'a name that is null', value: { metadata: { name: null } }, errors: [NO_NAME] },
    { name: 'a text', value: 'node', errors: [wrong('', 'object', 'string')] },
    { name: 'an array, without asking for its name', value: [], errors: [wrong('', 'object', 'array')] },
    {
      name: 'a name of a wrong type only once',
      value: { metadata: { name: 5 } },
      errors: [wrong('metadata.name', 'string', 'number')],
    },
    {
      name: 'every wrong field at once',
      value: {
        metadata: { name: 'node-1', labels: { a: 1, b: 'x', c: [] } },
        spec: { taints: [{ key: 1, value: true, effect: {} }, 'a:NoSchedule'] },
      },
      errors: [
        wrong('metadata.labels[a]', 'string', 'number'),
        wrong('metadata.labels[c]', 'string', 'array'),
        wrong('spec.taints[0].key', 'string', 'number'),
        wrong('spec.taints[0].value', 'string', 'boolean'),
        wrong('spec.taints[0].effect', 'string', 'object'),
        wrong('spec.taints[1]', 'object', 'string'),
      ],
    },
    {
      name: 'taints that are no array',
      value: { metadata: { name: 'a' }, spec: { taints: {} } },
      errors: [wrong('spec.taints', 'array', 'object')],
    },
    {
      name: 'metadata and spec that are no objects',
      value: { metadata: 1, spec: [] },
      errors: [wrong('metadata', 'object', 'number'), wrong('spec', 'object', 'array')],
    },
  ])('$name', ({ value, errors }) => {
    expect(parseNode(value)).toEqual(err(errors));
  });
});
