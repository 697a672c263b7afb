import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateSchedulingGates } from '../../../../src/core/validate/pod/validate-scheduling-gates.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

test('gates are qualified names, each once', () => {
  const schedulingGates = ['a/b', '-', 'a/b', '-'].map((name) => ({ name }));
  const errors = errorsOf<PodSpec>({ type: 'v1.PodSpec', value: { schedulingGates } }, (spec, path, validation) =>
    validateSchedulingGates(spec.schedulingGates, path, validation),
  );
  expect(errors).toEqual([
    `v[1]: Invalid value: "-": ${LABEL_KEY_NAME}`,
    'v[2]: Duplicate value: "a/b"',
    `v[3]: Invalid value: "-": ${LABEL_KEY_NAME}`,
    'v[3]: Duplicate value: "-"',
  ]);
});
