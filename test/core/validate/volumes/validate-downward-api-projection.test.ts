import { expect, test } from 'vitest';
import type { DownwardAPIProjection } from '../../../../src/core/v1/types.ts';
import { validateDownwardApiProjection } from '../../../../src/core/validate/volumes/validate-downward-api-projection.ts';
import { projectionErrors } from './errors-of.ts';

const UID = { apiVersion: 'v1', fieldPath: 'metadata.uid' };

test.each([
  { name: 'no item', value: {}, want: [] },
  {
    name: 'paths twice; empty ones are not',
    value: {
      items: [
        { path: 'taken', fieldRef: UID },
        { fieldRef: UID },
        { fieldRef: UID },
        { path: 'x', fieldRef: UID },
        { path: 'x', fieldRef: UID },
      ],
    },
    want: [
      'p: Invalid value: "taken": conflicting duplicate paths',
      'v.path: Required value',
      'v.path: Required value',
      'p: Invalid value: "x": conflicting duplicate paths',
    ],
  },
])('$name', ({ value, want }) => {
  expect(
    projectionErrors<DownwardAPIProjection>({ type: 'v1.DownwardAPIProjection', value }, validateDownwardApiProjection),
  ).toEqual(want);
});
