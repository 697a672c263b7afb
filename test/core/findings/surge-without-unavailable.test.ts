import { expect, test } from 'vitest';
import { surgeWithoutUnavailable } from '../../../src/core/findings/surge-without-unavailable.ts';
import { isAdmitted, manifestOf, mended, type Row, subjectOf, testFinding, type Want } from './subject.ts';

const FOUND: Omit<Want, 'fix'> = {
  severity: 'error',
  field: 'spec.updateStrategy.rollingUpdate.maxUnavailable',
  message: 'maxUnavailable is 1 where it is not given, and beside maxSurge it must be 0.',
};
const PATH = '/spec/updateStrategy/rollingUpdate/maxUnavailable';

function rolling(rollingUpdate: object | null, type?: string): object {
  return { updateStrategy: { ...(type === undefined ? {} : { type }), rollingUpdate } };
}

const rows: readonly Row[] = [
  { name: 'no strategy', want: [] },
  { name: 'none of a rolling update', spec: rolling(null), want: [] },
  { name: 'no surge', spec: rolling({ maxSurge: 0 }), want: [] },
  { name: 'no surge in percent', spec: rolling({ maxSurge: '0%' }), want: [] },
  { name: 'both said', spec: rolling({ maxSurge: 1, maxUnavailable: 0 }), want: [] },
  {
    name: 'both said, and wrong: the server says so',
    spec: rolling({ maxSurge: 1, maxUnavailable: 2 }),
    refused: true,
    want: [],
  },
  { name: 'no amount', spec: rolling({ maxSurge: 'x', maxUnavailable: 1 }), refused: true, want: [] },
  { name: 'nothing rolls', spec: rolling({ maxSurge: 1 }, 'OnDelete'), want: [] },
  { name: 'nothing rolls, and nothing is said', spec: { updateStrategy: { type: 'OnDelete' } }, want: [] },
  {
    name: 'surge alone',
    spec: rolling({ maxSurge: 1 }),
    refused: true,
    want: [{ ...FOUND, fix: [{ op: 'add', path: PATH, value: 0 }] }],
  },
  {
    name: 'null is not said',
    spec: rolling({ maxSurge: '5%', maxUnavailable: null }, 'RollingUpdate'),
    refused: true,
    want: [{ ...FOUND, fix: [{ op: 'add', path: PATH, value: 0 }] }],
  },
];

testFinding('surge-without-unavailable', surgeWithoutUnavailable, rows);

test('with the fix it is admitted', () => {
  const subject = subjectOf(manifestOf({ spec: rolling({ maxSurge: 1 }) }));
  const [finding] = surgeWithoutUnavailable(subject);
  expect(finding && isAdmitted(mended(subject, finding).sent)).toBe(true);
});
