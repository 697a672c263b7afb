import { describe, expect, test } from 'vitest';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { type Placement, place } from '../../../src/core/placement/place.ts';
import { daemonSetOf, requiring } from '../../fixtures/daemon-set.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

const NODES = [
  node({ name: 'a', labels: { zone: 'x', disk: 'ssd', cpu: '8' } }),
  node({ name: 'b', labels: { zone: 'y', disk: 'ssd', cpu: '16' } }),
  node({ name: 'c', labels: { zone: 'x', disk: 'hdd' }, taints: [taint('t:NoSchedule')] }),
  node({ name: 'd', labels: { zone: 'x' }, taints: [taint('t:NoExecute')] }),
  node({ name: 'e', taints: [taint('t:PreferNoSchedule')] }),
];

function placed(podSpec: object, nodes = NODES): Placement {
  return place(daemonPodOf(daemonSetOf(podSpec), { comparisonOperators: false }), indexNodes(nodes));
}

describe('place', () => {
  test.each([
    { name: 'an ignored taint makes no class', podSpec: {}, groupOf: [0, 0, 1, 2, 0], counts: [3, 1, 1] },
    {
      name: 'a tolerated taint makes no class',
      podSpec: { tolerations: [{ operator: 'Exists' }] },
      groupOf: [0, 0, 0, 0, 0],
      counts: [5, 0, 0],
    },
    {
      name: 'labels make classes by what is asked of them',
      podSpec: { nodeSelector: { zone: 'x' } },
      groupOf: [0, 1, 2, 3, 1],
      counts: [1, 1, 3],
    },
    {
      name: 'a label of the selector and of two terms is one distinction',
      podSpec: {
        nodeSelector: { zone: 'x' },
        tolerations: [{ operator: 'Exists' }],
        ...requiring(
          {
            matchExpressions: [
              { key: 'zone', operator: 'Exists' },
              { key: 'disk', operator: 'In', values: ['ssd'] },
            ],
          },
          { matchExpressions: [{ key: 'disk', operator: 'DoesNotExist' }] },
          { matchExpressions: [{ key: 'zone', operator: 'in' }] },
          {},
        ),
      },
      groupOf: [0, 1, 2, 3, 4],
      counts: [2, 0, 3],
    },
    {
      name: 'bounds make classes of numbers',
      podSpec: requiring({ matchExpressions: [{ key: 'cpu', operator: 'Gt', values: ['9'] }] }),
      groupOf: [0, 1, 2, 3, 0],
      counts: [1, 0, 4],
    },
    {
      name: 'a name makes a class of its own',
      podSpec: { nodeName: 'b' },
      groupOf: [0, 1, 2, 3, 0],
      counts: [1, 0, 4],
    },
    { name: 'a name that no Node has', podSpec: { nodeName: 'z' }, groupOf: [0, 0, 1, 2, 0], counts: [0, 0, 5] },
    {
      name: 'a field makes a class',
      podSpec: requiring({ matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['a'] }] }),
      groupOf: [0, 1, 2, 3, 1],
      counts: [2, 1, 2],
    },
  ])('$name', ({ podSpec, groupOf, counts }) => {
    const placement = placed(podSpec);
    expect([...placement.classes.groupOf]).toEqual(groupOf);
    const { shouldRun, shouldContinueRunning, shouldNotRun } = placement.counts;
    expect([shouldRun, shouldContinueRunning, shouldNotRun]).toEqual(counts);
  });

  test('no Nodes', () => {
    const { classes, verdicts, counts } = placed({ nodeName: 'a', nodeSelector: { zone: 'x' } }, []);
    expect(classes.firsts).toEqual([]);
    expect(verdicts).toEqual([]);
    expect(counts).toEqual({ shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 });
  });

  test('Nodes with taints for other reasons are other classes, though of one verdict', () => {
    const nodes = ['s:NoSchedule', 't:NoSchedule', 's:NoSchedule'].map((text) => node({ taints: [taint(text)] }));
    const { classes, counts } = placed({}, nodes);
    expect([...classes.groupOf]).toEqual([0, 1, 0]);
    expect(counts).toEqual({ shouldRun: 0, shouldContinueRunning: 3, shouldNotRun: 0 });
  });
});
