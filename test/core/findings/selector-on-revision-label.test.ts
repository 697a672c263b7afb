import { selectorOnRevisionLabel } from '../../../src/core/findings/selector-on-revision-label.ts';
import { type Row, testFinding, type Want } from './subject.ts';

const MESSAGE =
  'The controller sets controller-revision-hash and pod-template-generation on its Pods itself: they do not match the selector, or not for long, and it makes new ones without end';

function found(fix: Want['fix'], message = `${MESSAGE}.`): Want {
  return { severity: 'error', field: 'spec.selector', message, fix };
}

function labelled(selector: object | null, labels: object): Pick<Row, 'spec'> {
  const template = { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'a:1' }] } };
  return { spec: { selector, template } };
}

const HASH = 'controller-revision-hash';
const GENERATION = 'pod-template-generation';

const rows: readonly Row[] = [
  { name: 'a label of its own', want: [] },
  { name: 'no selector', ...labelled(null, {}), refused: true, want: [] },
  {
    name: 'the label alone is overwritten, no more',
    ...labelled({ matchLabels: { a: 'b' } }, { a: 'b', [HASH]: 'h' }),
    want: [],
  },
  {
    name: 'asked for beside another',
    ...labelled({ matchLabels: { [HASH]: 'h', a: 'b' } }, { a: 'b', [HASH]: 'h' }),
    want: [found([{ op: 'remove', path: `/spec/selector/matchLabels/${HASH}` }])],
  },
  {
    name: 'alone: another label of the Pods instead',
    ...labelled({ matchLabels: { [HASH]: 'h' } }, { [HASH]: 'h', a: 'b' }),
    want: [
      found([
        { op: 'remove', path: `/spec/selector/matchLabels/${HASH}` },
        { op: 'add', path: '/spec/selector/matchLabels/a', value: 'b' },
      ]),
    ],
  },
  {
    name: 'alone, and no other: the name',
    ...labelled({ matchExpressions: [{ key: GENERATION, operator: 'In', values: ['1'] }] }, { [GENERATION]: '1' }),
    want: [
      found([
        { op: 'remove', path: '/spec/selector/matchExpressions/0' },
        { op: 'add', path: '/spec/selector/matchLabels', value: { 'app.kubernetes.io/name': 'agent' } },
        { op: 'add', path: '/spec/template/metadata/labels/app.kubernetes.io~1name', value: 'agent' },
      ]),
    ],
  },
  {
    name: 'expressions that the Pods meet may stay',
    ...labelled(
      {
        matchExpressions: [
          { key: GENERATION, operator: 'DoesNotExist' },
          { key: HASH, operator: 'Exists' },
          { key: HASH, operator: 'NotIn', values: ['x'] },
          { key: 'a', operator: 'Exists' },
          { key: HASH, operator: 'In', values: ['h'] },
        ],
      },
      { [HASH]: 'h', a: 'b' },
    ),
    want: [
      found([
        { op: 'remove', path: '/spec/selector/matchExpressions/4' },
        { op: 'remove', path: '/spec/selector/matchExpressions/0' },
      ]),
    ],
  },
  {
    name: 'a stored one keeps its selector',
    ...labelled({ matchLabels: { [HASH]: 'h' } }, { [HASH]: 'h' }),
    old: {},
    want: [found([], `${MESSAGE}; a selector is immutable: that takes a new DaemonSet.`)],
  },
];

testFinding('selector-on-revision-label', selectorOnRevisionLabel, rows);
