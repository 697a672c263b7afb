import { expect, test } from 'vitest';
import { validatePodResourceClaims } from '../../../../src/core/validate/containers/validate-pod-resource-claims.ts';
import { errorsIn } from './errors-in.ts';

const LONG = 'x'.repeat(254);

test.each([
  {
    name: 'wrong all over, in order',
    claims: [
      { name: 'a', resourceClaimName: LONG, resourceClaimTemplateName: LONG },
      { name: 'a' },
      { resourceClaimName: 'x' },
      { name: 'x'.repeat(64), resourceClaimTemplateName: 'x' },
      { name: 'x'.repeat(64), resourceClaimTemplateName: 'x' },
    ],
    want: [
      `p[0]: Invalid value: {"Name":"a","ResourceClaimName":"${LONG}","ResourceClaimTemplateName":"${LONG}"}: at most one ` +
        'of `resourceClaimName` or `resourceClaimTemplateName` may be specified',
      `p[0].resourceClaimName: Invalid value: "${LONG}": must be no more than 253 characters`,
      `p[0].resourceClaimTemplateName: Invalid value: "${LONG}": must be no more than 253 characters`,
      'p[1].name: Duplicate value: "a"',
      'p[1]: Invalid value: {"Name":"a","ResourceClaimName":null,"ResourceClaimTemplateName":null}: must specify one of: ' +
        '`resourceClaimName`, `resourceClaimTemplateName`',
      'p[2].name: Required value',
      `p[3].name: Invalid value: "${'x'.repeat(64)}": must be no more than 63 characters`,
      `p[4].name: Duplicate value: "${'x'.repeat(64)}"`,
    ],
  },
  {
    name: 'two',
    claims: [
      { name: 'a', resourceClaimName: 'x' },
      { name: 'b', resourceClaimTemplateName: 'x' },
    ],
    want: [],
  },
])('$name', ({ claims, want }) => {
  const errors = errorsIn({ spec: { resourceClaims: claims } }, (spec, validation) => {
    validatePodResourceClaims(spec.resourceClaims, 'p', validation);
  });
  expect(errors).toEqual(want);
});
