import { expect, test } from 'vitest';
import type { Node } from '../../../src/core/model/node.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { listClasses } from '../../../src/core/placement/list-classes.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { place } from '../../../src/core/placement/place.ts';
import { daemonSet } from '../../fixtures/daemon-set.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';

/** Nodes with names of one letter and that taint. */
function tainted(names: string, ...taints: string[]): Node[] {
  return [...names].map((name) => node({ name, taints: taints.map(taint) }));
}

test.each([
  { name: 'no Nodes', nodes: [], want: [] },
  {
    name: 'what should run comes first, though smaller and later',
    nodes: [...tainted('ab', 't:NoExecute'), ...tainted('cd', 't:NoSchedule'), ...tainted('e')],
    want: [
      { kind: 'shouldRun', size: 1, examples: ['e'] },
      { kind: 'shouldContinueRunning', size: 2, examples: ['c', 'd'] },
      { kind: 'shouldNotRun', size: 2, examples: ['a', 'b'] },
    ],
  },
  {
    name: 'larger before smaller, then by first Node; no more than three examples',
    nodes: [
      ...tainted('a', 's:NoExecute'),
      ...tainted('b', 't:NoExecute'),
      ...tainted('cdef', 'u:NoExecute'),
      ...tainted('g', 'v:NoExecute'),
    ],
    want: [
      { kind: 'shouldNotRun', size: 4, examples: ['c', 'd', 'e'] },
      { kind: 'shouldNotRun', size: 1, examples: ['a'] },
      { kind: 'shouldNotRun', size: 1, examples: ['b'] },
      { kind: 'shouldNotRun', size: 1, examples: ['g'] },
    ],
  },
])('listClasses: $name', ({ nodes, want }) => {
  const placement = place(daemonPodOf(daemonSet(), { comparisonOperators: false }), indexNodes(nodes));
  const classes = listClasses(placement);
  expect(classes.map(({ verdict: { kind }, size, examples }) => ({ kind, size, examples }))).toEqual(want);
});
