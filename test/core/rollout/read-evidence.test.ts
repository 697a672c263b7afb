import { expect, test } from 'vitest';
import { isNodeReady } from '../../../src/core/rollout/is-node-ready.ts';
import { leavesNoPod } from '../../../src/core/rollout/leaves-no-pod.ts';
import { podTrouble } from '../../../src/core/rollout/pod-trouble.ts';

const waiting = (reason: unknown, message?: string) => ({ name: 'c', state: { waiting: { reason, message } } });

test.each([
  { name: 'no status', pod: {}, want: undefined },
  { name: 'a status that is none', pod: { status: 3 }, want: undefined },
  {
    name: 'unschedulable',
    status: {
      conditions: [
        { type: 'Ready' },
        { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/1' },
      ],
    },
    want: { code: 'unschedulable', message: '0/1' },
  },
  {
    name: 'gated',
    status: { conditions: [{ type: 'PodScheduled', status: 'False', reason: 'SchedulingGated' }] },
    want: undefined,
  },
  { name: 'bound', status: { conditions: [{ type: 'PodScheduled', status: 'True' }] }, want: undefined },
  {
    name: 'starting',
    status: { containerStatuses: [waiting('ContainerCreating'), waiting('PodInitializing'), waiting('')] },
    want: undefined,
  },
  { name: 'running', status: { containerStatuses: [{ name: 'c', state: { running: {} } }] }, want: undefined },
  {
    name: 'crashing',
    status: { containerStatuses: [waiting('ContainerCreating'), waiting('CrashLoopBackOff', 'back-off')] },
    want: { code: 'containerWaiting', container: 'c', reason: 'CrashLoopBackOff', message: 'back-off' },
  },
  {
    name: 'init containers first',
    status: { initContainerStatuses: [waiting('ErrImagePull')], containerStatuses: [waiting('CrashLoopBackOff')] },
    want: { code: 'containerWaiting', container: 'c', reason: 'ErrImagePull', message: '' },
  },
])('trouble of a Pod: $name', ({ pod, status, want }) => {
  expect(podTrouble(pod ?? { status })).toEqual(want);
});

test.each([
  { name: 'no status', node: {}, want: true },
  {
    name: 'ready',
    node: {
      status: {
        conditions: [
          { type: 'DiskPressure', status: 'False' },
          { type: 'Ready', status: 'True' },
        ],
      },
    },
    want: true,
  },
  { name: 'not ready', node: { status: { conditions: [{ type: 'Ready', status: 'False' }] } }, want: false },
  { name: 'unreachable', node: { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } }, want: false },
])('whether a Node is ready: $name', ({ node, want }) => {
  expect(isNodeReady(node)).toBe(want);
});

const quota = (hard: object, used: object, spec: object = {}) => ({ spec, status: { hard, used } });

test.each([
  { name: 'used up', quota: quota({ pods: '3' }, { pods: '3' }), want: true },
  { name: 'more than used up', quota: quota({ pods: '0' }, { pods: '2' }), want: true },
  { name: 'one left', quota: quota({ pods: '3' }, { pods: '2' }), want: false },
  { name: 'in thousands', quota: quota({ pods: '1k' }, { pods: '999' }), want: false },
  { name: 'as a count of objects', quota: quota({ 'count/pods': '1' }, { 'count/pods': '1' }), want: true },
  { name: 'of other things', quota: quota({ cpu: '1' }, { cpu: '1' }), want: false },
  { name: 'not counted yet', quota: quota({ pods: '1' }, {}), want: false },
  { name: 'no quantity', quota: quota({ pods: 'few', 'count/pods': 3 }, { pods: '1' }), want: false },
  { name: 'no whole number', quota: quota({ pods: '1500m' }, { pods: '2' }), want: false },
  { name: 'of some scopes', quota: quota({ pods: '1' }, { pods: '1' }, { scopes: ['BestEffort'] }), want: false },
  { name: 'of selected scopes', quota: quota({ pods: '1' }, { pods: '1' }, { scopeSelector: {} }), want: false },
])('whether a quota leaves no Pod: $name', ({ quota: of, want }) => {
  expect(leavesNoPod(of)).toBe(want);
});
