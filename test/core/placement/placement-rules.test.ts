import { expect, test } from 'vitest';
import {
  FEATURE_GATES,
  KUBERNETES_VERSIONS,
  NEWEST_KUBERNETES_VERSION,
  placementRulesOf,
} from '../../../src/core/placement/placement-rules.ts';

test('the newest version is the last one', () => {
  expect(KUBERNETES_VERSIONS.at(-1)).toBe(NEWEST_KUBERNETES_VERSION);
});

test.each(KUBERNETES_VERSIONS)('all gates are off by default in %s', (version) => {
  expect(placementRulesOf(version, new Set())).toEqual({
    kubernetesVersion: version,
    tolerations: { comparisonOperators: false },
  });
});

test('every gate changes the rules', () => {
  const off = placementRulesOf('1.37', new Set());
  for (const gate of FEATURE_GATES) expect(placementRulesOf('1.37', new Set([gate]))).not.toEqual(off);
});

test('TaintTolerationComparisonOperators lets Lt and Gt compare', () => {
  expect(placementRulesOf('1.36', new Set(['TaintTolerationComparisonOperators']))).toEqual({
    kubernetesVersion: '1.36',
    tolerations: { comparisonOperators: true },
  });
});
