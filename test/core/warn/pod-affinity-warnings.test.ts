import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { podAffinityWarnings } from '../../../src/core/warn/pod-affinity-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const TOLD = 'labelSelector: a null labelSelector results in matching no pod';

test.each<{ name: string; spec: object; want: readonly string[] }>([
  { name: 'no affinity', spec: {}, want: [] },
  { name: 'no affinity to Pods', spec: { affinity: { nodeAffinity: {} } }, want: [] },
  {
    name: 'terms of all kinds, of which those without a selector are told',
    spec: {
      affinity: {
        podAntiAffinity: terms([{}], [{ labelSelector: {} }, {}]),
        podAffinity: terms([{ labelSelector: {} }, {}], [{}]),
      },
    },
    want: [
      `t.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[1].${TOLD}`,
      `t.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.${TOLD}`,
      `t.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].${TOLD}`,
      `t.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[1].podAffinityTerm.${TOLD}`,
    ],
  },
])('$name', ({ spec, want }) => {
  expect(podAffinityWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec }), 't')).toEqual(want);
});

function terms(required: readonly object[], preferred: readonly object[]): object {
  return {
    requiredDuringSchedulingIgnoredDuringExecution: required,
    preferredDuringSchedulingIgnoredDuringExecution: preferred.map((podAffinityTerm) => ({ podAffinityTerm })),
  };
}
