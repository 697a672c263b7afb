import { expect, test } from 'vitest';
import { setDefaultsContainer, setDefaultsFieldRef } from '../../../src/core/default/set-defaults-container.ts';
import type { Container, ObjectFieldSelector } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';
import { defaulted } from './defaulted.ts';

const DEFAULTS = {
  name: 'c',
  resources: {},
  terminationMessagePath: '/dev/termination-log',
  terminationMessagePolicy: 'File',
  imagePullPolicy: 'IfNotPresent',
};
const PROBE = { timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 };

test.each([
  { name: 'no image', given: {}, want: {} },
  { name: 'the latest image', given: { image: 'a' }, want: { image: 'a', imagePullPolicy: 'Always' } },
  {
    name: 'what is said stays said',
    given: { image: 'a', imagePullPolicy: 'Never', terminationMessagePath: '/x', terminationMessagePolicy: 'x' },
    want: { image: 'a', imagePullPolicy: 'Never', terminationMessagePath: '/x', terminationMessagePolicy: 'x' },
  },
  {
    name: 'ports',
    given: { ports: [{ containerPort: 1 }, { containerPort: 2, protocol: 'UDP' }] },
    want: {
      ports: [
        { containerPort: 1, protocol: 'TCP' },
        { containerPort: 2, protocol: 'UDP' },
      ],
    },
  },
  {
    name: 'ports that all say so',
    given: { ports: [{ containerPort: 2, protocol: 'UDP' }] },
    want: { ports: [{ containerPort: 2, protocol: 'UDP' }] },
  },
  {
    name: 'environment',
    given: {
      env: [
        { name: 'A', value: '1' },
        { name: 'B', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
        { name: 'C', valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'x' } } },
        { name: 'D', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k' } } },
        { name: 'E', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k', optional: true } } },
      ],
    },
    want: {
      env: [
        { name: 'A', value: '1' },
        { name: 'B', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' } } },
        { name: 'C', valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'x' } } },
        { name: 'D', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k', optional: false } } },
        { name: 'E', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k', optional: true } } },
      ],
    },
  },
  { name: 'plain environment', given: { env: [{ name: 'A' }] }, want: { env: [{ name: 'A' }] } },
  {
    name: 'resources',
    given: { resources: { limits: { cpu: '0.1m' } } },
    want: { resources: { limits: { cpu: '1m' } } },
  },
  {
    name: 'probes',
    given: {
      livenessProbe: { httpGet: { port: 1 } },
      readinessProbe: { grpc: { port: 1 } },
      startupProbe: {
        timeoutSeconds: 2,
        periodSeconds: 3,
        successThreshold: 4,
        failureThreshold: -1,
        grpc: { port: 1, service: 's' },
      },
    },
    want: {
      livenessProbe: { httpGet: { path: '/', port: 1, scheme: 'HTTP' }, ...PROBE },
      readinessProbe: { grpc: { port: 1, service: '' }, ...PROBE },
      startupProbe: {
        timeoutSeconds: 2,
        periodSeconds: 3,
        successThreshold: 4,
        failureThreshold: -1,
        grpc: { port: 1, service: 's' },
      },
    },
  },
  {
    name: 'hooks',
    given: { lifecycle: { preStop: { httpGet: { path: 'x', port: 1, scheme: 'https' } } } },
    want: { lifecycle: { preStop: { httpGet: { path: 'x', port: 1, scheme: 'https' } } } },
  },
  {
    name: 'a hook that asks for nothing',
    given: { lifecycle: { postStart: { httpGet: { port: 1 } }, preStop: { exec: {} } } },
    want: {
      lifecycle: { postStart: { httpGet: { path: '/', port: 1, scheme: 'HTTP' } }, preStop: { exec: {} } },
    },
  },
])('$name', ({ given, want }) => {
  const container = defaulted<Container>('v1.Container', { name: 'c', ...given }, setDefaultsContainer);
  expect(container).toEqual({ ...DEFAULTS, ...want });
});

test('lists with nothing to default are the same ones', () => {
  const given = decoded<Container>('v1.Container', { ports: [], env: [{ name: 'A' }] });
  const { ports, env, resources } = setDefaultsContainer(given);
  expect([ports === given.ports, env === given.env, resources === given.resources]).toEqual([true, true, true]);
});

test.each([
  { name: 'none', given: undefined, want: undefined },
  { name: 'one without a version', given: { fieldPath: 'a' }, want: { apiVersion: 'v1', fieldPath: 'a' } },
  { name: 'one with', given: { apiVersion: 'x' }, want: { apiVersion: 'x', fieldPath: '' } },
])('a field reference: $name', ({ given, want }) => {
  const fieldRef = given && decoded<ObjectFieldSelector>('v1.ObjectFieldSelector', given);
  expect(setDefaultsFieldRef(fieldRef)).toEqual(want);
});
