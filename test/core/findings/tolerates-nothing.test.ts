import { expect, test } from 'vitest';
import { toleratesNothing } from '../../../src/core/findings/tolerates-nothing.ts';
import { inPod, manifestOf, mended, type Row, subjectOf, testFinding, type Want } from './subject.ts';
import { verdictOn } from './verdict-on.ts';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const TOLERATION = { key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' };

function found(fix: Want['fix']): Want {
  return {
    severity: 'note',
    field: 'spec.template.spec.tolerations',
    message: 'Nodes with a taint get no Pod of this agent, the control plane among them.',
    fix,
  };
}

const NEW: Want['fix'] = [{ op: 'add', path: inPod('/tolerations'), value: [TOLERATION] }];
const ANYWHERE = { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] } };

const rows: readonly Row[] = [
  { name: 'an application', want: [] },
  { name: 'an agent', pod: { hostPID: true }, want: [found(NEW)] },
  { name: 'an agent with null', pod: { hostPID: true, tolerations: null }, want: [found(NEW)] },
  {
    name: 'an agent with an empty list',
    pod: { hostPID: true, tolerations: [] },
    want: [found([{ op: 'add', path: inPod('/tolerations/-'), value: TOLERATION }])],
  },
  {
    name: 'an agent that says something',
    pod: { hostPID: true, tolerations: [{ key: 'a', operator: 'Exists' }] },
    want: [],
  },
  { name: 'for Nodes of a kind', pod: { hostPID: true, nodeSelector: { pool: 'gpu' } }, want: [] },
  {
    name: 'for Nodes of one system',
    pod: { hostPID: true, nodeSelector: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' } },
    want: [found(NEW)],
  },
  { name: 'for required Nodes', pod: { hostPID: true, affinity: { nodeAffinity: ANYWHERE } }, want: [] },
  { name: 'for preferred Nodes', pod: { hostPID: true, affinity: { nodeAffinity: {} } }, want: [found(NEW)] },
  {
    name: 'with Pods it keeps away from',
    pod: { hostPID: true, affinity: { podAntiAffinity: {} } },
    want: [found(NEW)],
  },
  { name: 'for one Node', pod: { hostPID: true, nodeName: 'n1' }, want: [] },
];

testFinding('tolerates-nothing', toleratesNothing, rows);

test('with the toleration the control plane gets its Pod', () => {
  const node = { name: 'n', labels: {}, taints: [{ key: CONTROL_PLANE, value: '', effect: 'NoSchedule' }] };
  const subject = subjectOf(manifestOf({ pod: { hostPID: true } }));
  const [finding] = toleratesNothing(subject);
  expect(verdictOn(node, subject.sent)).toBe('shouldContinueRunning');
  expect(finding && verdictOn(node, mended(subject, finding).sent)).toBe('shouldRun');
});
