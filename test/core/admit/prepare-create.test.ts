import { expect, test } from 'vitest';
import { prepareCreate } from '../../../src/core/admit/prepare-create.ts';
import { json, sent } from './sent.ts';

test.each([
  { name: 'none', metadata: { name: '' }, want: '' },
  { name: 'one to start with', metadata: { name: '', generateName: 'a-' }, want: 'a-xxxxx' },
  { name: 'both', metadata: { name: 'b', generateName: 'a-' }, want: 'b' },
  { name: 'a long one', metadata: { name: '', generateName: 'a'.repeat(60) }, want: `${'a'.repeat(58)}xxxxx` },
])('a name: $name', ({ metadata, want }) => {
  expect(prepareCreate(sent({ metadata })).daemonSet.metadata.name).toBe(want);
});

test.each([
  { given: '-1', want: 1n },
  { given: '0', want: 1n },
  { given: '7', want: 7n },
])('a template generation of $given', ({ given, want }) => {
  const annotations = { 'deprecated.daemonset.template.generation': given };
  expect(prepareCreate(sent({ metadata: { annotations } })).templateGeneration).toBe(want);
});

test('what only the server says, and fields that are not there yet', () => {
  const { daemonSet } = prepareCreate(
    sent({
      metadata: {
        uid: 'u',
        selfLink: 's',
        generation: 9,
        resourceVersion: '1',
        creationTimestamp: '2026-01-01T00:00:00Z',
        deletionTimestamp: '2026-01-01T00:00:00Z',
        deletionGracePeriodSeconds: 1,
        managedFields: [{ manager: 'm' }],
        labels: { a: 'b' },
      },
      spec: { minReadySeconds: 5 },
      template: { spec: { schedulingGroup: {} } },
      status: { numberReady: 3, collisionCount: 1 },
    }),
  );
  const { metadata, spec, status } = json(daemonSet);
  expect(metadata).toEqual({ name: 'd', namespace: 'n', resourceVersion: '1', generation: 1, labels: { a: 'b' } });
  expect(spec).toMatchObject({ minReadySeconds: 5 });
  expect(daemonSet.spec.template.spec.schedulingGroup).toBeUndefined();
  expect(status).toEqual({
    currentNumberScheduled: 0,
    numberMisscheduled: 0,
    desiredNumberScheduled: 0,
    numberReady: 0,
  });
});
