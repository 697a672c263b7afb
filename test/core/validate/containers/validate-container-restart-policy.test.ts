import { expect, test } from 'vitest';
import { validateContainerRestartPolicy } from '../../../../src/core/validate/containers/validate-container-restart-policy.ts';
import { container, errorsIn } from './errors-in.ts';

const rule = { action: 'Restart', exitCodes: { operator: 'In', values: [1] } };
const rules = (count: number) => Array.from({ length: count }, () => rule);
const codes = (count: number) => ({ ...rule, exitCodes: { operator: 'NotIn', values: Array(count).fill(7) } });

test.each([
  {
    name: 'rules without a policy are looked at',
    given: { restartPolicyRules: [{ action: 'RestartAllContainers', exitCodes: { operator: '', values: [] } }] },
    want: [
      'c.restartPolicy: Required value: must specify restartPolicy when restart rules are used',
      'c.restartPolicyRules[0].exitCodes.operator: Unsupported value: "": supported values: "In", "NotIn"',
    ],
  },
  {
    name: 'an empty policy is one',
    given: { restartPolicy: '' },
    want: ['c.restartPolicy: Unsupported value: "": supported values: "Always", "Never", "OnFailure"'],
  },
  {
    name: 'an empty rule after a good one',
    given: { restartPolicy: 'Never', restartPolicyRules: [rule, {}] },
    want: [
      'c.restartPolicyRules[1].action: Unsupported value: "": supported values: "Restart", "RestartAllContainers"',
      'c.restartPolicyRules[1].exitCodes: Required value: must be specified',
    ],
  },
  {
    name: 'a rule and a code too many',
    given: { restartPolicy: 'OnFailure', restartPolicyRules: [...rules(20), codes(256)] },
    want: [
      'c.restartPolicyRules: Too many: 21: must have at most 20 items',
      'c.restartPolicyRules[20].exitCodes.values: Too many: 256: must have at most 255 items',
    ],
  },
  {
    name: 'as many as may be',
    given: { restartPolicy: 'Always', restartPolicyRules: [...rules(19), codes(255)] },
    want: [],
  },
  { name: 'an empty list of rules', given: { restartPolicyRules: [] }, want: [] },
])('$name', ({ given, want }) => {
  const errors = errorsIn({ spec: { containers: [container(given)] } }, ({ containers }, validation) => {
    for (const each of containers) validateContainerRestartPolicy(each, 'c', validation);
  });
  expect(errors).toEqual(want);
});
