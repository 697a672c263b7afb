import { selectorOverlap } from '../../../src/core/findings/selector-overlap.ts';
import { type Parts, type Row, testFinding, type Want } from './subject.ts';

function message(whose: string): string {
  return `The selector also matches the Pods of DaemonSet ${whose}: those that lose their owner, this one takes and may delete`;
}

function found(fix: Want['fix'], text = `${message('"other"')}.`): Want {
  return { severity: 'warning', field: 'spec.selector', message: text, fix };
}

function other(labels: object, metadata: object = {}): Parts {
  return { metadata: { name: 'other', ...metadata }, template: { metadata: { labels } } };
}

const BY_NAME: Want['fix'] = [
  { op: 'add', path: '/spec/selector/matchLabels/app.kubernetes.io~1name', value: 'agent' },
  { op: 'add', path: '/spec/template/metadata/labels/app.kubernetes.io~1name', value: 'agent' },
];

function labelled(labels: object): object {
  return {
    selector: { matchLabels: { app: 'agent' } },
    template: {
      metadata: { labels: { app: 'agent', ...labels } },
      spec: { containers: [{ name: 'c', image: 'a:1' }] },
    },
  };
}

const rows: readonly Row[] = [
  { name: 'alone', want: [] },
  { name: 'other labels', others: [other({ app: 'other' })], want: [] },
  { name: 'another namespace', others: [other({ app: 'agent' }, { namespace: 'b' })], want: [] },
  { name: 'itself', others: [other({ app: 'agent' }, { name: 'agent' })], want: [] },
  { name: 'the same labels', others: [other({ app: 'agent' })], want: [found(BY_NAME)] },
  {
    name: 'the namespace where it goes',
    metadata: { namespace: '' },
    others: [other({ app: 'agent' })],
    want: [found(BY_NAME)],
  },
  {
    name: 'several',
    others: [other({ app: 'agent' }), other({ app: 'x' }, { name: 'x' }), other({ app: 'agent' }, { name: 'third' })],
    want: [found(BY_NAME, `${message('"other" and 1 more')}.`)],
  },
  {
    name: 'a label of the Pods that the other does not have',
    spec: labelled({ tier: 'a', track: 'canary' }),
    others: [other({ app: 'agent', tier: 'a', track: 'stable' })],
    want: [found([{ op: 'add', path: '/spec/selector/matchLabels/track', value: 'canary' }])],
  },
  {
    name: 'a label that the Pods have is not overwritten',
    spec: labelled({ 'app.kubernetes.io/name': 'both' }),
    others: [other({ app: 'agent', 'app.kubernetes.io/name': 'both', 'app.kubernetes.io/instance': 'agent' })],
    want: [
      found([
        { op: 'add', path: '/spec/selector/matchLabels/app.kubernetes.io~1component', value: 'agent' },
        { op: 'add', path: '/spec/template/metadata/labels/app.kubernetes.io~1component', value: 'agent' },
      ]),
    ],
  },
  {
    name: 'the other has every one',
    others: [
      other({
        app: 'agent',
        'app.kubernetes.io/name': 'agent',
        'app.kubernetes.io/instance': 'agent',
        'app.kubernetes.io/component': 'agent',
      }),
    ],
    want: [found([], `${message('"other"')}; no one label would do.`)],
  },
  {
    name: 'a stored one keeps its selector',
    others: [other({ app: 'agent' })],
    old: {},
    want: [found([], `${message('"other"')}; a selector is immutable: that takes a new DaemonSet.`)],
  },
  { name: 'no selector', spec: { selector: null }, refused: true, others: [other({ app: 'agent' })], want: [] },
];

testFinding('selector-overlap', selectorOverlap, rows);
