import { expect, test } from 'vitest';
import { deprecatedNodeLabel } from '../../../src/core/findings/deprecated-node-label.ts';
import { inPod, manifestOf, mended, type Row, subjectOf, testFinding, type Want } from './subject.ts';
import { verdictOn } from './verdict-on.ts';

const CONTROL_PLANE = 'node-role.kubernetes.io/control-plane';
const MASTER = 'node-role.kubernetes.io/master';
const TOLERATION = { key: CONTROL_PLANE, operator: 'Exists', effect: 'NoSchedule' };

function found(field: string, [label, replacement]: readonly [string, string], fix: Want['fix'], more = ''): Want {
  const message = `Nodes have the label "${label}" no more or only for now; "${replacement}" says the same.${more}`;
  return { severity: 'warning', field: `spec.template.spec.${field}`, message, fix };
}

function missesControlPlane(index: number): Want {
  return {
    severity: 'warning',
    field: `spec.template.spec.tolerations[${index}].key`,
    message: `Nodes of the control plane have the taint "${CONTROL_PLANE}" and not "${MASTER}": they get no Pod.`,
    fix: [{ op: 'add', path: inPod('/tolerations/-'), value: TOLERATION }],
  };
}

const rows: readonly Row[] = [
  { name: 'labels of today', pod: { nodeSelector: { 'kubernetes.io/os': 'linux' } }, want: [] },
  { name: 'a label without a successor', pod: { nodeSelector: { 'app.kubernetes.io/created-by': 'a' } }, want: [] },
  {
    name: 'labels of old in the node selector',
    pod: { nodeSelector: { [MASTER]: '', 'beta.kubernetes.io/arch': 'arm64' } },
    want: [
      found(
        `nodeSelector[${MASTER}]`,
        [MASTER, CONTROL_PLANE],
        [
          { op: 'remove', path: inPod('/nodeSelector/node-role.kubernetes.io~1master') },
          { op: 'add', path: inPod('/nodeSelector/node-role.kubernetes.io~1control-plane'), value: '' },
        ],
      ),
      found(
        'nodeSelector[beta.kubernetes.io/arch]',
        ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
        [
          { op: 'remove', path: inPod('/nodeSelector/beta.kubernetes.io~1arch') },
          { op: 'add', path: inPod('/nodeSelector/kubernetes.io~1arch'), value: 'arm64' },
        ],
      ),
    ],
  },
  {
    name: 'beside its successor',
    pod: { nodeSelector: { 'beta.kubernetes.io/os': 'linux', 'kubernetes.io/os': 'linux' } },
    want: [
      found(
        'nodeSelector[beta.kubernetes.io/os]',
        ['beta.kubernetes.io/os', 'kubernetes.io/os'],
        [
          { op: 'remove', path: inPod('/nodeSelector/beta.kubernetes.io~1os') },
          { op: 'replace', path: inPod('/nodeSelector/kubernetes.io~1os'), value: 'linux' },
        ],
      ),
    ],
  },
  {
    name: 'against its successor',
    pod: { nodeSelector: { 'beta.kubernetes.io/os': 'linux', 'kubernetes.io/os': 'windows' } },
    want: [
      found(
        'nodeSelector[beta.kubernetes.io/os]',
        ['beta.kubernetes.io/os', 'kubernetes.io/os'],
        [],
        ' That one is asked for as "windows": which of the two is meant?',
      ),
    ],
  },
  {
    name: 'in node affinity, required and preferred',
    pod: {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'a', operator: 'Exists' }] },
              {
                matchExpressions: [
                  { key: 'a', operator: 'Exists' },
                  { key: 'failure-domain.beta.kubernetes.io/region', operator: 'Exists' },
                ],
              },
            ],
          },
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 1,
              preference: { matchExpressions: [{ key: 'beta.kubernetes.io/instance-type', operator: 'Exists' }] },
            },
          ],
        },
      },
    },
    want: [
      found(
        'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[1].matchExpressions[1].key',
        ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
        [
          {
            op: 'replace',
            path: inPod(
              '/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution/nodeSelectorTerms/1/matchExpressions/1/key',
            ),
            value: 'topology.kubernetes.io/region',
          },
        ],
      ),
      found(
        'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key',
        ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
        [
          {
            op: 'replace',
            path: inPod(
              '/affinity/nodeAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/preference/matchExpressions/0/key',
            ),
            value: 'node.kubernetes.io/instance-type',
          },
        ],
      ),
    ],
  },
  { name: 'affinity of another kind', pod: { affinity: { podAffinity: {} } }, want: [] },
  {
    name: 'tolerates the taint of old alone',
    pod: {
      tolerations: [
        { key: 'a', operator: 'Exists' },
        { key: MASTER, effect: 'NoSchedule' },
      ],
    },
    want: [missesControlPlane(1)],
  },
  { name: 'tolerates both', pod: { tolerations: [{ key: MASTER, operator: 'Exists' }, TOLERATION] }, want: [] },
  { name: 'tolerates all', pod: { tolerations: [{ key: MASTER }, { operator: 'Exists' }] }, want: [] },
  { name: 'tolerated another effect anyway', pod: { tolerations: [{ key: MASTER, effect: 'NoExecute' }] }, want: [] },
];

testFinding('deprecated-node-label', deprecatedNodeLabel, rows);

test('with the toleration the control plane gets its Pod', () => {
  const node = { name: 'n', labels: {}, taints: [{ key: CONTROL_PLANE, value: '', effect: 'NoSchedule' }] };
  const subject = subjectOf(manifestOf({ pod: { tolerations: [{ key: MASTER, operator: 'Exists' }] } }));
  const [finding] = deprecatedNodeLabel(subject);
  expect(verdictOn(node, subject.sent)).toBe('shouldContinueRunning');
  expect(finding && verdictOn(node, mended(subject, finding).sent)).toBe('shouldRun');
});
