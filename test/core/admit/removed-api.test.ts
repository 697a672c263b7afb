import { expect, test } from 'vitest';
import { removedApi } from '../../../src/core/admit/removed-api.ts';

test('apps/v1 is served', () => {
  expect(removedApi({ apiVersion: 'apps/v1', kind: 'DaemonSet' })).toBeUndefined();
});

test.each([
  { apiVersion: 'extensions/v1beta1', want: /stopped serving: set apiVersion: apps\/v1 and spec\.selector/ },
  { apiVersion: 'apps/v1beta2', want: /stopped serving: set apiVersion: apps\/v1; the fields are the same/ },
  { apiVersion: 'apps/v1beta1', want: /never had a DaemonSet/ },
  { apiVersion: 'apps/v3', want: /^no matches for kind "DaemonSet" in version "apps\/v3": set apiVersion: apps\/v1$/ },
])('$apiVersion is not', ({ apiVersion, want }) => {
  expect(removedApi({ apiVersion, kind: 'DaemonSet' })).toMatchObject({
    kind: 'refused',
    code: 400,
    message: expect.stringMatching(want),
    faults: [{ field: 'apiVersion', at: -1 }],
    warnings: [],
  });
});

test('a kind in another case is none', () => {
  expect(removedApi({ apiVersion: 'apps/v1', kind: 'daemonset' })).toMatchObject({
    code: 400,
    message: 'no matches for kind "daemonset" in version "apps/v1": did you mean DaemonSet',
    faults: [{ field: 'kind' }],
  });
});
