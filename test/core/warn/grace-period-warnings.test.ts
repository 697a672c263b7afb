import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { gracePeriodWarnings } from '../../../src/core/warn/grace-period-warnings.ts';
import { decoded } from '../validate/decoded.ts';

const TOLD = 't.spec.terminationGracePeriodSeconds: must be >= 0; negative values are invalid and will be treated as 1';

test.each<{ name: string; seconds: number | undefined; want: readonly string[] }>([
  { name: 'less than none', seconds: -1, want: [TOLD] },
  { name: 'none', seconds: 0, want: [] },
  { name: 'not said', seconds: undefined, want: [] },
])('$name', ({ seconds, want }) => {
  const spec = { terminationGracePeriodSeconds: seconds };
  expect(gracePeriodWarnings(decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec }), 't')).toEqual(want);
});
