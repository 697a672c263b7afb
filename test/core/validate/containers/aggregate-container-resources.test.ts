import { expect, test } from 'vitest';
import { canonicalQuantity } from '../../../../src/core/go/canonical-quantity.ts';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { aggregateContainerResources } from '../../../../src/core/validate/containers/aggregate-container-resources.ts';
import { decoded } from '../decoded.ts';

const needs = (requests: object) => ({ resources: { requests } });
const sidecar = (requests: object) => ({ ...needs(requests), restartPolicy: 'Always' });

test.each([
  {
    name: 'an init container beside the sidecars before it',
    spec: {
      initContainers: [sidecar({ cpu: '2' }), needs({ cpu: '4' }), sidecar({ cpu: '1' })],
      containers: [needs({ cpu: '2' })],
    },
    want: { cpu: '6' },
  },
  {
    name: 'a sidecar after a bigger init container',
    spec: { initContainers: [needs({ cpu: '1' }), sidecar({ cpu: '2' })], containers: [needs({ cpu: '500m' })] },
    want: { cpu: '2500m' },
  },
  {
    name: 'of each resource the greatest',
    spec: {
      initContainers: [needs({ cpu: '3', memory: '1' }), needs({ cpu: '2', memory: '2' })],
      containers: [needs({ cpu: '1', 'a.com/gpu': '1' }), needs({ cpu: '1' })],
    },
    want: { cpu: '3', 'a.com/gpu': '1', memory: '2' },
  },
  {
    name: 'a container of another policy is no sidecar',
    spec: { initContainers: [{ ...needs({ cpu: '2' }), restartPolicy: 'Never' }], containers: [needs({ cpu: '1' })] },
    want: { cpu: '2' },
  },
  { name: 'one is not written anew', spec: { containers: [needs({ cpu: '+5' })] }, want: { cpu: '+5' } },
  { name: 'limits are others', spec: { containers: [{ resources: { limits: { cpu: '1' } } }] }, want: {} },
])('$name', ({ spec, want }) => {
  const total = aggregateContainerResources(decoded<PodSpec>('v1.PodSpec', spec), 'requests');
  expect(Object.fromEntries([...total].map(([name, quantity]) => [name, canonicalQuantity(quantity)]))).toEqual(want);
});
