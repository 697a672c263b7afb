import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { containerWarnings } from '../../../src/core/warn/container-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('each container by itself, init containers first', () => {
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', {
    metadata: {
      annotations: {
        'container.apparmor.security.beta.kubernetes.io/c': 'unconfined',
        'container.seccomp.security.alpha.kubernetes.io/c': 'unconfined',
      },
    },
    spec: {
      containers: [
        {
          name: 'c',
          env: [{ name: 'A' }, { name: 'A' }],
          resources: {
            limits: { 'ephemeral-storage': '0.1', memory: '0.2', cpu: '0.5' },
            requests: { memory: '0.3', 'ephemeral-storage': '0.4' },
          },
        },
      ],
      initContainers: [{ name: 'i', resources: { limits: { memory: '0.5' } } }],
    },
  });
  expect(containerWarnings(template, 't')).toEqual([
    't.spec.initContainers[0].resources.limits[memory]: fractional byte value "500m" is invalid, must be an integer',
    't.metadata.annotations[container.seccomp.security.alpha.kubernetes.io/c]: non-functional in v1.27+; use the "seccompProfile" field instead',
    't.metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: deprecated since v1.30; use the "appArmorProfile" field instead',
    't.spec.containers[0].resources.limits[memory]: fractional byte value "200m" is invalid, must be an integer',
    't.spec.containers[0].resources.requests[memory]: fractional byte value "300m" is invalid, must be an integer',
    't.spec.containers[0].resources.limits[ephemeral-storage]: fractional byte value "100m" is invalid, must be an integer',
    't.spec.containers[0].resources.requests[ephemeral-storage]: fractional byte value "400m" is invalid, must be an integer',
    't.spec.containers[0].env[1]: hides previous definition of "A", which may be dropped when using apply',
  ]);
});
