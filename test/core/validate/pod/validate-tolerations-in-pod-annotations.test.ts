import { expect, test } from 'vitest';
import { validateTolerationsInPodAnnotations } from '../../../../src/core/validate/pod/validate-tolerations-in-pod-annotations.ts';
import { errorsFor } from '../volumes/errors-of.ts';

const KEY = 'scheduler.alpha.kubernetes.io/tolerations';

test.each([
  { name: 'no annotation', annotations: [], want: [] },
  { name: 'an empty one', annotations: [[KEY, '']], want: [] },
  { name: 'no tolerations', annotations: [[KEY, '[]']], want: [] },
  {
    name: 'no JSON',
    annotations: [[KEY, 'x']],
    want: [`v: Invalid value: "${KEY}": invalid character 'x' looking for beginning of value`],
  },
  {
    name: 'a bad toleration',
    annotations: [[KEY, '[{"operator":"Exists"},{"key":"a","effect":"x"}]']],
    want: [
      `v.${KEY}[1].effect: Unsupported value: "x": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"`,
    ],
  },
] as { name: string; annotations: [string, string][]; want: string[] }[])('$name', ({ annotations, want }) => {
  const errors = errorsFor(undefined, (validation) =>
    validateTolerationsInPodAnnotations(new Map(annotations), 'v', validation),
  );
  expect(errors).toEqual(want);
});
