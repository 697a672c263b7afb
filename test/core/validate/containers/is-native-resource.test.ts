import { expect, test } from 'vitest';
import { isNativeResource } from '../../../../src/core/validate/containers/is-native-resource.ts';

test.each([
  { name: 'without a prefix', resource: 'anything', want: true },
  { name: 'in a domain of Kubernetes', resource: 'x.kubernetes.io/y', want: true },
  { name: 'in a domain that ends like it', resource: 'notkubernetes.io/y', want: true },
  { name: "with a domain of Kubernetes' that is no prefix", resource: 'a.com/kubernetes.io', want: false },
  { name: "in somebody else's domain", resource: 'a.com/gpu', want: false },
])('$name', ({ resource, want }) => {
  expect(isNativeResource(resource)).toBe(want);
});
