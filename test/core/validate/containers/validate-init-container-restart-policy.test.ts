import { expect, test } from 'vitest';
import { validateInitContainerRestartPolicy } from '../../../../src/core/validate/containers/validate-init-container-restart-policy.ts';
import { container, errorsIn } from './errors-in.ts';

const EXIT_CODES = 'c.restartPolicyRules[0].exitCodes: Required value: must be specified';
const rules = [{ action: 'Restart' }];

test.each([
  {
    name: 'rules without a policy are not looked at',
    given: { restartPolicyRules: rules },
    want: ['c.restartPolicy: Required value: must specify restartPolicy when restart rules are used'],
  },
  { name: 'rules of a sidecar', given: { restartPolicy: 'Always', restartPolicyRules: rules }, want: [EXIT_CODES] },
  { name: 'rules of others', given: { restartPolicy: 'Never', restartPolicyRules: rules }, want: [EXIT_CODES] },
  {
    name: 'an unknown policy',
    given: { restartPolicy: 'always' },
    want: ['c.restartPolicy: Unsupported value: "always": supported values: "Always", "Never", "OnFailure"'],
  },
  { name: 'nothing', given: {}, want: [] },
])('$name', ({ given, want }) => {
  const errors = errorsIn({ spec: { initContainers: [container(given)] } }, ({ initContainers }, validation) => {
    for (const each of initContainers) validateInitContainerRestartPolicy(each, 'c', validation);
  });
  expect(errors).toEqual(want);
});
