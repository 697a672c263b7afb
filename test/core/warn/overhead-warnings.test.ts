import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { overheadWarnings } from '../../../src/core/warn/overhead-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('memory and storage come in bytes, processors do not', () => {
  const overhead = { cpu: '0.5', 'ephemeral-storage': '1.5', memory: '0.1' };
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { overhead } });
  expect(overheadWarnings(template, 't')).toEqual([
    't.spec.overhead[memory]: fractional byte value "100m" is invalid, must be an integer',
    't.spec.overhead[ephemeral-storage]: fractional byte value "1500m" is invalid, must be an integer',
  ]);
});
