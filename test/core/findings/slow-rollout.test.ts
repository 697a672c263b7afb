import { slowRollout } from '../../../src/core/findings/slow-rollout.ts';
import { type Row, testFinding, type Want } from './subject.ts';

function found(name: string, nodeCount: number, fix: Want['fix']): Want {
  return {
    severity: 'warning',
    field: `spec.updateStrategy.rollingUpdate.${name}`,
    message: `An update goes one Node at a time over ${nodeCount} Nodes, and stops at the first that is not ready.`,
    fix,
  };
}

const AMOUNTS = '/spec/updateStrategy/rollingUpdate';

function rolling(rollingUpdate: object): object {
  return { updateStrategy: { rollingUpdate } };
}

const rows: readonly Row[] = [
  { name: 'nobody said how many Nodes', want: [] },
  { name: 'few Nodes', nodeCount: 99, want: [] },
  {
    name: 'the default on many Nodes',
    nodeCount: 100,
    want: [
      found('maxUnavailable', 100, [
        { op: 'add', path: '/spec/updateStrategy', value: { rollingUpdate: { maxUnavailable: '10%' } } },
      ]),
    ],
  },
  { name: 'two at a time', spec: rolling({ maxUnavailable: 2 }), nodeCount: 5000, want: [] },
  {
    name: 'a share that is one',
    spec: rolling({ maxUnavailable: '1%' }),
    nodeCount: 100,
    want: [found('maxUnavailable', 100, [{ op: 'replace', path: `${AMOUNTS}/maxUnavailable`, value: '10%' }])],
  },
  { name: 'a share that is two', spec: rolling({ maxUnavailable: '1%' }), nodeCount: 101, want: [] },
  {
    name: 'one surges',
    spec: rolling({ maxSurge: 1, maxUnavailable: 0 }),
    nodeCount: 164,
    want: [found('maxSurge', 164, [{ op: 'replace', path: `${AMOUNTS}/maxSurge`, value: '10%' }])],
  },
  {
    name: 'by hand',
    spec: { updateStrategy: { type: 'OnDelete', rollingUpdate: { maxUnavailable: 1 } } },
    nodeCount: 164,
    want: [],
  },
  { name: 'by hand, with nothing said', spec: { updateStrategy: { type: 'OnDelete' } }, nodeCount: 164, want: [] },
];

testFinding('slow-rollout', slowRollout, rows);
