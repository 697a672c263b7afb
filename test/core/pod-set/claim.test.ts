import { expect, test } from 'vitest';
import { claim } from '../../../src/core/pod-set/claim.ts';
import { matchesSelector } from '../../../src/core/pod-set/matches-selector.ts';
import { daemonSet, diff, OWNER, pod } from './build.ts';

const deleting = daemonSet({ metadata: { deletionTimestamp: '2026-01-01T12:00:00Z' } });
const ours = daemonSet();
const other = { labels: { app: 'else' } };

test.each([
  { name: 'owned, selected', object: pod('p'), of: ours, want: 'owned' },
  { name: 'owned, selected, DaemonSet deleting', object: pod('p'), of: deleting, want: 'owned' },
  { name: 'owned, no longer selected', object: pod('p', other), of: ours, want: 'released' },
  { name: 'owned, no longer selected, DaemonSet deleting', object: pod('p', other), of: deleting, want: 'unmatched' },
  { name: 'owned, terminating', object: pod('p', { terminating: true }), of: ours, want: 'owned' },
  {
    name: 'another controller before us',
    object: pod('p', { owners: [{ ...OWNER, uid: 'x' }, OWNER] }),
    of: ours,
    want: 'foreign',
  },
  {
    name: 'an owner that does not control',
    object: pod('p', { owners: [{ ...OWNER, uid: 'x', controller: false }, OWNER] }),
    of: ours,
    want: 'owned',
  },
  { name: 'orphan, selected', object: pod('p', { owners: [] }), of: ours, want: 'adopted' },
  { name: 'orphan, selected, DaemonSet deleting', object: pod('p', { owners: [] }), of: deleting, want: 'unmatched' },
  {
    name: 'orphan, selected, terminating',
    object: pod('p', { owners: [], terminating: true }),
    of: ours,
    want: 'terminatingOrphan',
  },
  { name: 'orphan, not selected', object: pod('p', { owners: [], ...other }), of: ours, want: 'unmatched' },
])('$name', ({ object, of, want }) => {
  expect(claim(object, of)).toBe(want);
});

test.each([
  { name: 'nothing', selector: undefined, want: false },
  { name: 'everything', selector: {}, want: true },
  { name: 'invalid', selector: { matchLabels: { app: 'b c' } }, want: false },
  {
    name: 'absent label of NotIn',
    selector: { matchExpressions: [{ key: 'rack', operator: 'NotIn', values: ['r1'] }] },
    want: true,
  },
  { name: 'one of two requirements', selector: { matchLabels: { app: 'ds', rack: 'r1' } }, want: false },
])('a selector of $name', ({ selector, want }) => {
  expect(matchesSelector(daemonSet({ spec: { selector } }).selector, { app: 'ds' })).toBe(want);
});

test('only Pods that have to do with the DaemonSet are listed', () => {
  const { pods, adopt, release } = diff({
    pods: [
      pod('other-namespace', { metadata: { namespace: 'elsewhere' } }),
      pod('other-kind', { owners: [{ ...OWNER, kind: 'ReplicaSet' }] }),
      pod('other-name', { owners: [{ ...OWNER, name: 'former' }] }),
      pod('rival', { owners: [{ ...OWNER, uid: 'x' }] }),
      pod('unrelated', { owners: [{ ...OWNER, uid: 'x' }], ...other }),
      pod('stray', { owners: [], ...other }),
      pod('let-go', other),
      pod('late', { owners: [], terminating: true }),
      pod('taken', { owners: [] }),
    ],
  });
  expect(pods.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
    'late terminatingOrphan',
    'let-go selectorMismatch',
    'other-kind ownedByAnother',
    'other-name ownedByAnother',
    'rival ownedByAnother',
    'taken current',
  ]);
  expect({ adopt, release }).toEqual({ adopt: ['taken'], release: ['let-go'] });
});
