import { expect, test } from 'vitest';
import type { Probe } from '../../../../src/core/v1/types.ts';
import { validateProbe } from '../../../../src/core/validate/containers/validate-probe.ts';
import { decoded } from '../decoded.ts';
import { errorsIn, probe } from './errors-in.ts';

const NEGATIVE = 'must be greater than or equal to 0';

test.each([
  {
    name: 'everything negative, without a handler',
    given: {
      terminationGracePeriodSeconds: -1,
      failureThreshold: -2,
      successThreshold: -3,
      periodSeconds: -4,
      timeoutSeconds: -5,
      initialDelaySeconds: -6,
    },
    want: [
      'p: Required value: must specify a handler type',
      `p.initialDelaySeconds: Invalid value: -6: ${NEGATIVE}`,
      `p.timeoutSeconds: Invalid value: -5: ${NEGATIVE}`,
      `p.periodSeconds: Invalid value: -4: ${NEGATIVE}`,
      `p.successThreshold: Invalid value: -3: ${NEGATIVE}`,
      `p.failureThreshold: Invalid value: -2: ${NEGATIVE}`,
      'p.terminationGracePeriodSeconds: Invalid value: -1: must be greater than 0',
    ],
  },
  {
    name: 'no time to end',
    given: probe({ terminationGracePeriodSeconds: 0 }),
    want: ['p.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0'],
  },
  { name: 'a second to end', given: probe({ terminationGracePeriodSeconds: 1 }), want: [] },
  { name: 'the defaults', given: probe(), want: [] },
])('$name', ({ given, want }) => {
  const value = decoded<Probe>('v1.Probe', given);
  expect(errorsIn({ spec: {} }, (_, validation) => validateProbe(value, 'p', validation))).toEqual(want);
});
