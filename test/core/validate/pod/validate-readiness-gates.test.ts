import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateReadinessGates } from '../../../../src/core/validate/pod/validate-readiness-gates.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

test('conditions are qualified names, and may come again', () => {
  const readinessGates = [{ conditionType: 'a/B' }, { conditionType: '-' }, { conditionType: 'a/B' }];
  const errors = errorsOf<PodSpec>({ type: 'v1.PodSpec', value: { readinessGates } }, (spec, path, validation) =>
    validateReadinessGates(spec.readinessGates, path, validation),
  );
  expect(errors).toEqual([`v[1].conditionType: Invalid value: "-": ${LABEL_KEY_NAME}`]);
});
