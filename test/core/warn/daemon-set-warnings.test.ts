import { expect, test } from 'vitest';
import type { DaemonSet } from '../../../src/core/v1/types.ts';
import { daemonSetWarnings } from '../../../src/core/warn/daemon-set-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const OLD_LABEL = 'beta.kubernetes.io/os';
const TEMPLATE = {
  metadata: {
    annotations: {
      'scheduler.alpha.kubernetes.io/critical-pod': '',
      'seccomp.security.alpha.kubernetes.io/pod': '',
    },
  },
  spec: {
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { preference: { matchExpressions: [{ key: OLD_LABEL, operator: 'Exists' }] } },
        ],
      },
      podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] },
    },
    containers: [{ ports: [{ hostIP: '::1' }], resources: { limits: { memory: '0.5' } } }],
    hostAliases: [{ ip: '::01' }, { ip: '::01' }],
    nodeSelector: { [OLD_LABEL]: 'linux' },
    overhead: { memory: '0.5' },
    terminationGracePeriodSeconds: -1,
    topologySpreadConstraints: [{}],
    volumes: [
      { name: 'a', configMap: { items: [{ path: 'a' }, { path: 'a/b' }] } },
      { name: 'b', rbd: {} },
    ],
  },
};

test('the families follow each other as the API server has them', () => {
  const daemonSet = decoded<DaemonSet>('v1.DaemonSet', { spec: { template: TEMPLATE } });
  const fields = daemonSetWarnings({ daemonSet, old: undefined }).map((warning) => warning.replace(/: .*/, ''));
  expect(fields).toEqual([
    'spec.template.spec.nodeSelector[beta.kubernetes.io/os]',
    'spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key',
    'spec.template.spec.topologySpreadConstraints[0].labelSelector',
    'spec.template.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]',
    'spec.template.spec.volumes[1].rbd',
    'volume "a" (ConfigMap "")',
    'spec.template.spec.hostAliases[1].ip',
    'spec.template.spec.overhead[memory]',
    'spec.template.metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]',
    'spec.template.spec.containers[0].resources.limits[memory]',
    'spec.template.spec.containers[0].ports[0]',
    'spec.template.spec.terminationGracePeriodSeconds',
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector',
    'spec.template.spec.hostAliases[0].ip',
    'spec.template.spec.hostAliases[1].ip',
  ]);
});

test('the stored template does not count', () => {
  const daemonSet = decoded<DaemonSet>('v1.DaemonSet', { spec: { template: TEMPLATE } });
  expect(daemonSetWarnings({ daemonSet, old: daemonSet })).toHaveLength(15);
});
