import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { topologySpreadWarnings } from '../../../src/core/warn/topology-spread-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('a topology key of old and a selector that is missing are told, an empty selector is not', () => {
  const topologySpreadConstraints = [
    { topologyKey: 'failure-domain.beta.kubernetes.io/region' },
    { topologyKey: 'topology.kubernetes.io/zone', labelSelector: {} },
  ];
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { topologySpreadConstraints } });
  expect(topologySpreadWarnings(template, 't')).toEqual([
    't.spec.topologySpreadConstraints[0].topologyKey: failure-domain.beta.kubernetes.io/region is deprecated since v1.17; use "topology.kubernetes.io/region" instead',
    't.spec.topologySpreadConstraints[0].labelSelector: a null labelSelector results in matching no pod',
  ]);
});
