import { describe, expect, test } from 'vitest';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { decide } from '../../../src/core/placement/decide.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { nodeVerdicts } from '../../../src/core/placement/node-verdicts.ts';
import { place } from '../../../src/core/placement/place.ts';
import { daemonSetOf, requiring } from '../../fixtures/daemon-set.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

const NODES = [
  node({ name: 'a', labels: { zone: 'x', disk: 'ssd' } }),
  node({ name: 'b', labels: { zone: 'y', disk: 'ssd' } }),
  node({ name: 'c', labels: { zone: 'z', disk: 'hdd' } }),
  node({ name: 'd', labels: { zone: 'z', disk: 'nvme' } }),
  node({ name: 'e', labels: { zone: 'y', disk: 'hdd' }, taints: [taint('t:NoSchedule')] }),
  node({ name: 'f' }),
  node({ name: 'g', labels: { zone: 'z', disk: 'hdd' } }),
];

const DISK_AND_ZONE = requiring({
  matchExpressions: [
    { key: 'zone', operator: 'In', values: ['x', 'y'] },
    { key: 'disk', operator: 'In', values: ['ssd'] },
  ],
});

describe('nodeVerdicts', () => {
  test.each([
    { name: 'no reason names a value: classes stay whole', podSpec: {}, groups: [0, 0, 0, 0, 1, 0, 0] },
    { name: 'what no term can match stays whole', podSpec: requiring({}), groups: [0, 0, 0, 0, 1, 0, 0] },
    { name: 'a name splits all that have another one', podSpec: { nodeName: 'b' }, groups: [0, 1, 2, 3, 4, 5, 6] },
    {
      name: 'a label splits by what was found',
      podSpec: { nodeSelector: { zone: 'x' } },
      groups: [0, 1, 2, 2, 3, 4, 2],
    },
    { name: 'only failed expressions split', podSpec: DISK_AND_ZONE, groups: [0, 0, 1, 2, 3, 4, 1] },
    {
      name: 'only a failed field splits by name',
      podSpec: requiring({
        matchExpressions: [{ key: 'disk', operator: 'Exists' }],
        matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a'] }],
      }),
      groups: [0, 1, 2, 3, 4, 5, 6],
    },
    {
      name: 'an unknown field splits by name, which it need not',
      podSpec: requiring({ matchFields: [{ key: 'spec.x', operator: 'In', values: ['a'] }] }),
      groups: [0, 1, 2, 3, 4, 5, 6],
    },
  ])('$name', ({ podSpec, groups: want }) => {
    const daemonPod = daemonPodOf(daemonSetOf(podSpec), { comparisonOperators: false });
    const { groups, verdicts } = nodeVerdicts(place(daemonPod, indexNodes(NODES)));
    expect([...groups.groupOf]).toEqual(want);
    expect(verdicts).toHaveLength(groups.firsts.length);
    for (const [index, one] of NODES.entries()) {
      expect(verdicts[groups.groupOf[index] as number]).toEqual(decide(daemonPod, one));
    }
  });

  test('no Nodes', () => {
    const daemonPod = daemonPodOf(daemonSetOf({ nodeName: 'a' }), { comparisonOperators: false });
    expect(nodeVerdicts(place(daemonPod, indexNodes([]))).verdicts).toEqual([]);
  });
});
