import { describe, expect, test } from 'vitest';
import { parseRolloutModel } from '../../../src/core/rollout/parse-rollout-model.ts';

const parse = (spec: unknown) => parseRolloutModel({ spec });

describe('what is read', () => {
  test.each([
    { name: 'nothing', spec: undefined, want: { changes: [] } },
    { name: 'null', spec: { secondsToReady: null, neverReadyOn: null, changes: null }, want: { changes: [] } },
    { name: 'seconds', spec: { secondsToReady: 3 }, want: { secondsToReady: { from: 3, to: 3 }, changes: [] } },
    {
      name: 'a range of seconds',
      spec: { secondsToStop: { from: 0, to: 9 }, secondsToCollect: { from: 2, to: 2 } },
      want: { secondsToStop: { from: 0, to: 9 }, secondsToCollect: { from: 2, to: 2 }, changes: [] },
    },
    {
      name: 'names',
      spec: { neverReadyOn: ['a', 'b', 'a'], nodesNotReady: [] },
      want: { neverReadyOn: new Set(['a', 'b']), nodesNotReady: new Set(), changes: [] },
    },
    {
      name: 'changes',
      spec: {
        changes: [
          { atWave: 1, nodeJoins: { metadata: { name: 'n' } } },
          { atWave: 2, nodeLeaves: 'n' },
          { atWave: 3, nodeTainted: { name: 'n', taints: [{ key: 'k', effect: 'NoExecute' }] } },
          { atWave: 4, nodeUnreachable: 'n' },
          { atWave: 5, podsDeleted: ['n'] },
          { atWave: 6, podsDeleted: null },
        ],
      },
      want: {
        changes: [
          { atWave: 1, kind: 'nodeJoins', node: { name: 'n', labels: {}, taints: [] } },
          { atWave: 2, kind: 'nodeLeaves', name: 'n' },
          { atWave: 3, kind: 'nodeTainted', name: 'n', taints: [{ key: 'k', value: '', effect: 'NoExecute' }] },
          { atWave: 4, kind: 'nodeUnreachable', name: 'n' },
          { atWave: 5, kind: 'podsDeleted', nodes: ['n'] },
          { atWave: 6, kind: 'podsDeleted', nodes: [] },
        ],
      },
    },
  ])('$name', ({ spec, want }) => expect(parse(spec)).toEqual({ ok: true, value: want }));
});

describe('what is refused, and where', () => {
  test.each([
    { name: 'a spec that is no object', spec: 1, field: 'spec' },
    { name: 'seconds as text', spec: { secondsToReady: '3' }, field: 'spec.secondsToReady' },
    { name: 'seconds below 0', spec: { secondsToReady: -1 }, field: 'spec.secondsToReady' },
    { name: 'parts of seconds', spec: { secondsToReady: 1.5 }, field: 'spec.secondsToReady' },
    { name: 'the most before the least', spec: { secondsToStop: { from: 2, to: 1 } }, field: 'spec.secondsToStop' },
    { name: 'half a range', spec: { secondsToStop: { to: 1 } }, field: 'spec.secondsToStop' },
    { name: 'names that are no list', spec: { neverReadyOn: 'a' }, field: 'spec.neverReadyOn' },
    { name: 'changes that are no list', spec: { changes: {} }, field: 'spec.changes' },
    { name: 'a wave as text', spec: { changes: [{ atWave: '1', nodeLeaves: 'a' }] }, field: 'spec.changes[0].atWave' },
    { name: 'half a wave', spec: { changes: [{ atWave: 1.5, nodeLeaves: 'a' }] }, field: 'spec.changes[0].atWave' },
    { name: 'wave 0', spec: { changes: [{ atWave: 0, nodeLeaves: 'a' }] }, field: 'spec.changes[0].atWave' },
    { name: 'no change', spec: { changes: [{ atWave: 1 }] }, field: 'spec.changes[0]' },
    {
      name: 'two in one',
      spec: { changes: [{ atWave: 1, nodeLeaves: 'a', podsDeleted: [] }] },
      field: 'spec.changes[0]',
    },
    {
      name: 'a Node without a name',
      spec: { changes: [{ atWave: 1, nodeJoins: {} }] },
      field: 'spec.changes[0].nodeJoins.metadata.name',
    },
  ])('$name', ({ spec, field }) => {
    expect(parse(spec)).toMatchObject({
      ok: false,
      error: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });
});
