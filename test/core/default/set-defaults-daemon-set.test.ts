import { expect, test } from 'vitest';
import { setDefaultsDaemonSet } from '../../../src/core/default/set-defaults-daemon-set.ts';
import type { DaemonSet } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';

const ROLLING = { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } };

test.each([
  { name: 'nothing', given: {}, updateStrategy: ROLLING },
  {
    name: 'a surge alone, which is then one too many',
    given: { updateStrategy: { rollingUpdate: { maxSurge: '10%' } } },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: '10%' } },
  },
  {
    name: 'none unavailable',
    given: { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0 } }, revisionHistoryLimit: 0 },
    updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 0 } },
    revisionHistoryLimit: 0,
  },
  {
    name: 'a strategy there is not, left alone',
    given: { updateStrategy: { type: 'x', rollingUpdate: {} } },
    updateStrategy: { type: 'x', rollingUpdate: { maxUnavailable: undefined, maxSurge: undefined } },
  },
  {
    name: 'on delete',
    given: { updateStrategy: { type: 'OnDelete' } },
    updateStrategy: { type: 'OnDelete', rollingUpdate: undefined },
  },
])('$name', ({ given, updateStrategy, revisionHistoryLimit = 10 }) => {
  const { spec } = setDefaultsDaemonSet(decoded<DaemonSet>('v1.DaemonSet', { spec: given }));
  expect({ ...spec.updateStrategy }).toEqual(updateStrategy);
  expect(spec.revisionHistoryLimit).toBe(revisionHistoryLimit);
  expect(spec.template.spec.restartPolicy).toBe('Always');
});
