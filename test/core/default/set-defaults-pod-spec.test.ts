import { expect, test } from 'vitest';
import { setDefaultsPodSpec } from '../../../src/core/default/set-defaults-pod-spec.ts';
import { NIL_LIST } from '../../../src/core/go/zero-of.ts';
import type { PodSpec } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';
import { defaulted } from './defaulted.ts';

const DEFAULTS = {
  containers: null,
  restartPolicy: 'Always',
  terminationGracePeriodSeconds: 30,
  dnsPolicy: 'ClusterFirst',
  securityContext: {},
  schedulerName: 'default-scheduler',
};
const CONTAINER = {
  name: 'c',
  resources: {},
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  imagePullPolicy: 'IfNotPresent',
};

test.each([
  { name: 'nothing', given: {}, want: {} },
  {
    name: 'what is said stays said',
    given: {
      restartPolicy: 'x',
      terminationGracePeriodSeconds: 0,
      dnsPolicy: 'y',
      securityContext: { runAsUser: 1 },
      schedulerName: 'z',
    },
    want: {
      restartPolicy: 'x',
      terminationGracePeriodSeconds: 0,
      dnsPolicy: 'y',
      securityContext: { runAsUser: 1 },
      schedulerName: 'z',
    },
  },
  {
    name: 'a service account by its old name',
    given: { serviceAccount: 'old' },
    want: { serviceAccountName: 'old', serviceAccount: 'old' },
  },
  {
    name: 'a service account by both names, of which the new one counts',
    given: { serviceAccount: 'old', serviceAccountName: 'new' },
    want: { serviceAccountName: 'new', serviceAccount: 'new' },
  },
  {
    name: 'volumes and containers of all kinds',
    given: {
      volumes: [{ name: 'v' }],
      initContainers: [{ name: 'c' }],
      containers: [{ name: 'c' }],
      ephemeralContainers: [{ name: 'c' }],
    },
    want: {
      volumes: [{ name: 'v', emptyDir: {} }],
      initContainers: [CONTAINER],
      containers: [CONTAINER],
      ephemeralContainers: [CONTAINER],
    },
  },
  {
    name: 'resources of the Pod itself',
    given: { overhead: { cpu: '0.1m' }, resources: { limits: { cpu: '0.1m' } } },
    want: { overhead: { cpu: '1m' }, resources: { limits: { cpu: '1m' } } },
  },
])('$name', ({ given, want }) => {
  expect(defaulted<PodSpec>('v1.PodSpec', given, setDefaultsPodSpec)).toEqual({ ...DEFAULTS, ...want });
});

test('nil lists stay nil, and empty ones empty', () => {
  const { containers, volumes } = setDefaultsPodSpec(decoded<PodSpec>('v1.PodSpec', { containers: [] }));
  expect([containers === NIL_LIST, volumes === NIL_LIST]).toEqual([false, true]);
});
