import { expect, test } from 'vitest';
import { inNamespace } from '../../../src/core/admit/in-namespace.ts';
import { sent } from './sent.ts';

test.each([
  { name: 'the same', namespace: 'n' },
  { name: 'none', namespace: '' },
])('a DaemonSet that names $name', ({ namespace }) => {
  const { daemonSet } = sent({ metadata: { namespace, labels: { a: 'b' } } });
  const placed = inNamespace(daemonSet, 'n');
  expect(placed).toEqual({
    ok: true,
    value: { ...daemonSet, metadata: { ...daemonSet.metadata, namespace: 'n' } },
  });
});

test('a DaemonSet that names another', () => {
  const message = 'the namespace of the provided object does not match the namespace sent on the request';
  expect(inNamespace(sent().daemonSet, 'm')).toMatchObject({
    ok: false,
    error: { code: 400, message, faults: [{ message, field: 'metadata.namespace', at: -1 }] },
  });
});
