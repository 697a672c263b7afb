import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { annotationWarnings } from '../../../src/core/warn/annotation-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test('annotations of old are told in the order of the API server, whatever their values', () => {
  const annotations = {
    'security.alpha.kubernetes.io/unsafe-sysctls': 'a=b',
    'security.alpha.kubernetes.io/sysctls': '',
    mine: 'x',
    'scheduler.alpha.kubernetes.io/critical-pod': '',
  };
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { metadata: { annotations } });
  expect(annotationWarnings(template, 't')).toEqual([
    't.metadata.annotations[scheduler.alpha.kubernetes.io/critical-pod]: non-functional in v1.16+; use the "priorityClassName" field instead',
    't.metadata.annotations[security.alpha.kubernetes.io/sysctls]: non-functional in v1.11+; use the "sysctls" field instead',
    't.metadata.annotations[security.alpha.kubernetes.io/unsafe-sysctls]: non-functional in v1.11+; use the "sysctls" field instead',
  ]);
});
