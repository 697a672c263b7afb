import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { nodeSelectorWarnings } from '../../../src/core/warn/node-selector-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('labels of old are told in their order, others are not', () => {
  const nodeSelector = {
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'failure-domain.beta.kubernetes.io/zone': 'a',
  };
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { nodeSelector } });
  expect(nodeSelectorWarnings(template, 't')).toEqual([
    't.spec.nodeSelector[beta.kubernetes.io/os]: deprecated since v1.14; use "kubernetes.io/os" instead',
    't.spec.nodeSelector[failure-domain.beta.kubernetes.io/zone]: deprecated since v1.17; use "topology.kubernetes.io/zone" instead',
  ]);
});
