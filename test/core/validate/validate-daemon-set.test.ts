import { expect, test } from 'vitest';
import { validateDaemonSet } from '../../../src/core/validate/validate-daemon-set.ts';
import { givenDaemonSet } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('metadata first, and its name is a subdomain', () => {
  const daemonSet = givenDaemonSet({
    metadata: { generateName: 'a.b-', name: 'a.b', namespace: '', finalizers: ['a'] },
    spec: { minReadySeconds: -1 },
  });
  expect(errorsFor({}, (validation) => validateDaemonSet(daemonSet, validation))).toEqual([
    'metadata.namespace: Required value',
    'metadata.finalizers[0]: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified',
    'spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0',
  ]);
});

test('a name that is none', () => {
  const daemonSet = givenDaemonSet({ metadata: { name: 'A' } });
  expect(errorsFor({}, (validation) => validateDaemonSet(daemonSet, validation))).toEqual([
    expect.stringMatching(/^metadata\.name: Invalid value: "A": a lowercase RFC 1123 subdomain must consist/),
  ]);
});
