import { expect, test } from 'vitest';
import type { PodTemplate } from '../../../src/core/model/daemon-set.ts';
import type { Toleration } from '../../../src/core/model/toleration.ts';
import { daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { daemonSet } from '../../fixtures/daemon-set.ts';
import { toleration } from '../../fixtures/toleration.ts';

function exists(key: string, effect: string): Toleration {
  return toleration({ key: `node.kubernetes.io/${key}`, operator: 'Exists', effect });
}

const NOT_READY = exists('not-ready', 'NoExecute');
const REST = [
  exists('unreachable', 'NoExecute'),
  exists('disk-pressure', 'NoSchedule'),
  exists('memory-pressure', 'NoSchedule'),
  exists('pid-pressure', 'NoSchedule'),
  exists('unschedulable', 'NoSchedule'),
];
const NETWORK_UNAVAILABLE = exists('network-unavailable', 'NoSchedule');
const OWN = toleration({ key: 'a', value: 'b' });

test.each<{ name: string; template: Partial<PodTemplate>; want: readonly Toleration[] }>([
  { name: 'six in the order of the controller', template: {}, want: [NOT_READY, ...REST] },
  {
    name: 'a seventh on the host network',
    template: { hostNetwork: true },
    want: [NOT_READY, ...REST, NETWORK_UNAVAILABLE],
  },
  { name: 'after those of the template', template: { tolerations: [OWN] }, want: [OWN, NOT_READY, ...REST] },
  {
    name: 'an equal one stays where it stands',
    template: { tolerations: [OWN, exists('pid-pressure', 'NoSchedule'), OWN] },
    want: [
      OWN,
      exists('pid-pressure', 'NoSchedule'),
      OWN,
      NOT_READY,
      ...REST.filter(({ key }) => key !== 'node.kubernetes.io/pid-pressure'),
    ],
  },
  {
    name: 'equal ones stay, all of them',
    template: { tolerations: [NOT_READY, { ...NOT_READY }] },
    want: [NOT_READY, NOT_READY, ...REST],
  },
  ...[
    { name: 'an empty operator is another one', changed: { ...NOT_READY, operator: '' } },
    { name: 'Equal is another one', changed: { ...NOT_READY, operator: 'Equal' } },
    { name: 'a value makes another one', changed: { ...NOT_READY, value: 'x' } },
    { name: 'an effect makes another one', changed: { ...NOT_READY, effect: '' } },
    { name: 'a key makes another one', changed: { ...NOT_READY, key: '' } },
  ].map(({ name, changed }) => ({
    name,
    template: { tolerations: [changed] },
    want: [changed, NOT_READY, ...REST],
  })),
  {
    name: 'one given without the host network stays alone',
    template: { tolerations: [NETWORK_UNAVAILABLE] },
    want: [NETWORK_UNAVAILABLE, NOT_READY, ...REST],
  },
])('daemonPodOf: $name', ({ template, want }) => {
  const { tolerations } = daemonPodOf(daemonSet(template), { comparisonOperators: false });
  expect(tolerations).toEqual(want);
});

test('daemonPodOf leaves the template as it is', () => {
  const given = daemonSet({ tolerations: [OWN] });
  const rules = { comparisonOperators: true };
  const daemonPod = daemonPodOf(given, rules);
  expect(daemonPod.template).toBe(given.template);
  expect(given).toEqual(daemonSet({ tolerations: [OWN] }));
  expect(daemonPod.rules).toBe(rules);
});
