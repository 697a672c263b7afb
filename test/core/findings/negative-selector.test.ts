import { negativeSelector } from '../../../src/core/findings/negative-selector.ts';
import { type Row, testFinding, type Want } from './subject.ts';

const MESSAGE =
  'The selector only says what Pods must not be: it takes every Pod of the namespace that has no owner, and deletes those it does not want';

function found(fix: Want['fix'], message = `${MESSAGE}.`): Want {
  return { severity: 'warning', field: 'spec.selector', message, fix };
}

function selecting(selector: object | null, labels: object = {}): object {
  return { selector, template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'a:1' }] } } };
}

const NOT_B = { matchExpressions: [{ key: 'a', operator: 'NotIn', values: ['b'] }] };
const NO_NAMES = ['name', 'instance', 'component'].map((each) => ({
  key: `app.kubernetes.io/${each}`,
  operator: 'DoesNotExist',
}));

const rows: readonly Row[] = [
  { name: 'a label', want: [] },
  { name: 'none', spec: selecting(null), refused: true, want: [] },
  { name: 'an empty one, which is refused', spec: selecting({}), refused: true, want: [] },
  { name: 'a label beside', spec: selecting({ ...NOT_B, matchLabels: { c: 'd' } }, { c: 'd' }), want: [] },
  {
    name: 'an expression beside',
    spec: selecting({ matchExpressions: [...NOT_B.matchExpressions, { key: 'c', operator: 'Exists' }] }, { c: 'd' }),
    want: [],
  },
  {
    name: 'one of several values beside',
    spec: selecting(
      { matchExpressions: [...NOT_B.matchExpressions, { key: 'c', operator: 'In', values: ['d', 'e'] }] },
      { c: 'd' },
    ),
    want: [],
  },
  {
    name: 'asks for a label that the Pods have, and it says nothing of',
    spec: selecting(NOT_B, { a: 'c', 'controller-revision-hash': 'h', e: 'f' }),
    want: [found([{ op: 'add', path: '/spec/selector/matchLabels', value: { e: 'f' } }])],
  },
  {
    name: 'else for its name',
    spec: selecting(NOT_B, { a: 'c' }),
    want: [
      found([
        { op: 'add', path: '/spec/selector/matchLabels', value: { 'app.kubernetes.io/name': 'agent' } },
        { op: 'add', path: '/spec/template/metadata/labels/app.kubernetes.io~1name', value: 'agent' },
      ]),
    ],
  },
  {
    name: 'as long as a label may be',
    metadata: { name: `${'n'.repeat(62)}.n` },
    spec: { selector: NOT_B, template: { spec: { containers: [{ name: 'c', image: 'a:1' }] } } },
    want: [
      found([
        { op: 'add', path: '/spec/selector/matchLabels', value: { 'app.kubernetes.io/name': 'n'.repeat(62) } },
        {
          op: 'add',
          path: '/spec/template/metadata',
          value: { labels: { 'app.kubernetes.io/name': 'n'.repeat(62) } },
        },
      ]),
    ],
  },
  {
    name: 'a name that is still to be made',
    metadata: { name: '', generateName: 'agent-' },
    spec: selecting({ matchExpressions: NO_NAMES.slice(0, 1) }),
    want: [
      found([
        { op: 'add', path: '/spec/selector/matchLabels', value: { 'app.kubernetes.io/instance': 'agent' } },
        { op: 'add', path: '/spec/template/metadata/labels/app.kubernetes.io~1instance', value: 'agent' },
      ]),
    ],
  },
  {
    name: 'no label is left',
    spec: selecting({ matchExpressions: NO_NAMES }),
    want: [found([], `${MESSAGE}; no one label would do.`)],
  },
  {
    name: 'a stored one keeps its selector',
    spec: selecting(NOT_B, { e: 'f' }),
    old: {},
    want: [found([], `${MESSAGE}; a selector is immutable: that takes a new DaemonSet.`)],
  },
];

testFinding('negative-selector', negativeSelector, rows);
