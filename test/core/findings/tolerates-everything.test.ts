import { expect, test } from 'vitest';
import { toleratesEverything } from '../../../src/core/findings/tolerates-everything.ts';
import { inPod, manifestOf, mended, type Row, subjectOf, testFinding, type Want } from './subject.ts';
import { verdictOn } from './verdict-on.ts';

function found(index: number, fix: Want['fix']): Want {
  return {
    severity: 'warning',
    field: `spec.template.spec.tolerations[${index}]`,
    message:
      'The Pods also go to virtual Nodes that cannot run them, and stay where a NoExecute taint wants every Pod gone.',
    fix,
  };
}

function narrowed(index: number): Want['fix'][number] {
  return { op: 'add', path: inPod(`/tolerations/${index}/effect`), value: 'NoSchedule' };
}

const rows: readonly Row[] = [
  { name: 'nothing', want: [] },
  { name: 'an agent', pod: { hostNetwork: true, tolerations: [{ operator: 'Exists' }] }, want: [] },
  { name: 'an application', pod: { tolerations: [{ operator: 'Exists' }] }, want: [found(0, [narrowed(0)])] },
  { name: 'one key', pod: { tolerations: [{ key: 'a', operator: 'Exists' }] }, want: [] },
  { name: 'one effect', pod: { tolerations: [{ operator: 'Exists', effect: 'NoSchedule' }] }, want: [] },
  { name: 'the other effect', pod: { tolerations: [{ operator: 'Exists', effect: 'NoExecute' }] }, want: [] },
  {
    name: 'both effects, one by one and again',
    pod: {
      tolerations: [
        { operator: 'Exists', effect: 'NoSchedule' },
        { operator: 'Exists', effect: 'NoExecute' },
        { key: 'a', operator: 'Exists' },
        { operator: 'Exists' },
      ],
    },
    want: [found(1, [narrowed(3), { op: 'remove', path: inPod('/tolerations/1') }])],
  },
  { name: 'no key and a value is refused', pod: { tolerations: [{ value: '' }] }, refused: true, want: [] },
];

testFinding('tolerates-everything', toleratesEverything, rows);

test('with the edit a NoExecute taint means what it says', () => {
  const subject = subjectOf(manifestOf({ pod: { tolerations: [{ operator: 'Exists' }] } }));
  const [finding] = toleratesEverything(subject);
  const out = { name: 'n', labels: {}, taints: [{ key: 'a', value: '', effect: 'NoExecute' }] };
  const busy = { name: 'n', labels: {}, taints: [{ key: 'a', value: '', effect: 'NoSchedule' }] };
  expect(verdictOn(out, subject.sent)).toBe('shouldRun');
  expect(finding && verdictOn(out, mended(subject, finding).sent)).toBe('shouldNotRun');
  expect(finding && verdictOn(busy, mended(subject, finding).sent)).toBe('shouldRun');
});
