import { expect, test } from 'vitest';
import type { DaemonSetUpdateStrategy } from '../../../src/core/v1/types.ts';
import { percentErrors } from '../../../src/core/validate/content/percent-errors.ts';
import { validateDaemonSetUpdateStrategy } from '../../../src/core/validate/validate-daemon-set-update-strategy.ts';
import { decoded } from './decoded.ts';
import { errorsFor } from './volumes/errors-of.ts';

const PERCENT = percentErrors('')[0];
const BOTH = 'v.rollingUpdate.maxSurge: Invalid value';
const NEITHER = 'v.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0';
const SET = 'may not be set when maxUnavailable is non-zero';
const SUPPORTED = 'supported values: "RollingUpdate", "OnDelete"';

function rolling(maxUnavailable?: number | string, maxSurge?: number | string): object {
  return { type: 'RollingUpdate', rollingUpdate: { maxUnavailable, maxSurge } };
}

const rows: { name: string; strategy: object; want: string[] }[] = [
  {
    name: 'no type',
    strategy: {},
    want: [`v: Unsupported value: {"Type":"","RollingUpdate":null}: ${SUPPORTED}`],
  },
  {
    name: 'another type',
    strategy: { type: '<', rollingUpdate: { maxSurge: '1%' } },
    want: [
      `v: Unsupported value: {"Type":"\\u003c","RollingUpdate":{"MaxUnavailable":0,"MaxSurge":"1%"}}: ${SUPPORTED}`,
    ],
  },
  { name: 'a missing half', strategy: { type: 'RollingUpdate' }, want: ['v.rollingUpdate: Required value'] },
  { name: 'OnDelete, whatever else', strategy: { type: 'OnDelete', rollingUpdate: { maxSurge: -1 } }, want: [] },
  { name: 'no amounts', strategy: rolling(), want: [NEITHER] },
  { name: 'no Pod and no percent', strategy: rolling(0, '00%'), want: [NEITHER] },
  {
    name: 'fewer than none',
    strategy: rolling(-1, -2),
    want: [
      'v.rollingUpdate.maxUnavailable: Invalid value: -1: must be greater than or equal to 0',
      'v.rollingUpdate.maxSurge: Invalid value: -2: must be greater than or equal to 0',
      `${BOTH}: -2: ${SET}`,
    ],
  },
  {
    name: 'more than all',
    strategy: rolling('101%', '99999999999999999999%'),
    want: [
      'v.rollingUpdate.maxUnavailable: Invalid value: "101%": must not be greater than 100%',
      'v.rollingUpdate.maxSurge: Invalid value: "99999999999999999999%": must not be greater than 100%',
      `${BOTH}: "99999999999999999999%": ${SET}`,
    ],
  },
  {
    name: 'texts of numbers count',
    strategy: rolling('+1', '-1'),
    want: [
      `v.rollingUpdate.maxUnavailable: Invalid value: "+1": ${PERCENT}`,
      `v.rollingUpdate.maxSurge: Invalid value: "-1": ${PERCENT}`,
      `${BOTH}: "-1": ${SET}`,
    ],
  },
  {
    name: 'other texts count as none',
    strategy: rolling('1.5%', '<1'),
    want: [
      `v.rollingUpdate.maxUnavailable: Invalid value: "1.5%": ${PERCENT}`,
      `v.rollingUpdate.maxSurge: Invalid value: "\\u003c1": ${PERCENT}`,
      NEITHER,
    ],
  },
  { name: 'many Pods', strategy: rolling(1000, 0), want: [] },
  { name: 'all of them in surplus', strategy: rolling('0%', '100%'), want: [] },
];

test.each(rows)('$name', ({ strategy, want }) => {
  const value = decoded<DaemonSetUpdateStrategy>('v1.DaemonSetUpdateStrategy', strategy);
  expect(errorsFor({}, (validation) => validateDaemonSetUpdateStrategy(value, 'v', validation))).toEqual(want);
});
