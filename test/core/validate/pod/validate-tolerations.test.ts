import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { validateTolerations } from '../../../../src/core/validate/pod/validate-tolerations.ts';
import { errorsOf, LABEL_KEY_NAME } from '../volumes/errors-of.ts';

const NO_KEY = 'operator must be Exists when `key` is empty, which means "match all values and all keys"';
const SECONDS = "effect must be 'NoExecute' when `tolerationSeconds` is set";
const EFFECTS = 'supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"';
const DECIMAL = 'must be a valid decimal integer in canonical form';
const compare = (value: string) => ({ key: 'a', operator: 'Lt', value });
const LABEL_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

test.each([
  {
    name: 'everything is wrong, in order',
    tolerations: [{ operator: 'equal', value: '-', effect: 'x', tolerationSeconds: 0 }],
    want: [
      `v[0].operator: Invalid value: "equal": ${NO_KEY}`,
      `v[0].effect: Invalid value: "x": ${SECONDS}`,
      'v[0].operator: Unsupported value: "equal": supported values: "Equal", "Exists"',
      `v[0].effect: Unsupported value: "x": ${EFFECTS}`,
    ],
  },
  { name: 'no key and no operator', tolerations: [{}], want: [`v[0].operator: Invalid value: "": ${NO_KEY}`] },
  { name: 'all taints', tolerations: [{ operator: 'Exists' }], want: [] },
  { name: 'a bad key', tolerations: [{ key: '-' }], want: [`v[0].key: Invalid value: "-": ${LABEL_KEY_NAME}`] },
  {
    name: 'seconds without an effect',
    tolerations: [
      { key: 'a', tolerationSeconds: -1 },
      { key: 'a', tolerationSeconds: -1, effect: 'NoExecute' },
    ],
    want: [`v[0].effect: Invalid value: "": ${SECONDS}`],
  },
  {
    name: 'a value with two faults, told as the operator',
    tolerations: [{ key: 'a', operator: 'Equal', value: `-${'x'.repeat(63)}` }],
    want: [`v[0].operator: Invalid value: "-${'x'.repeat(63)}": must be no more than 63 bytes;${LABEL_VALUE}`],
  },
  {
    name: 'Exists with a value',
    tolerations: [{ key: 'a', operator: 'Exists', value: ' ' }],
    want: [`v[0].operator: Invalid value: " ": value must be empty when \`operator\` is 'Exists'`],
  },
  {
    name: 'comparisons',
    tolerations: [compare('5'), { key: 'a', operator: 'Gt', value: '-' }],
    want: ['Lt', 'Gt'].map(
      (operator, index) =>
        `v[${index}].operator: Unsupported value: "${operator}": supported values: "Equal", "Exists", "Lt", "Gt"`,
    ),
  },
  {
    name: 'comparisons where the stored one has some',
    tolerations: ['5', '-5', '0', '', '-0', '+5', '9223372036854775808'].map(compare),
    allowed: { tolerationComparisonOperators: true },
    want: [
      'v[3].value: Invalid value: "": must be non-empty',
      'v[3].value: Invalid value: "": strconv.ParseInt: parsing "": invalid syntax',
      `v[4].value: Invalid value: "-0": ${DECIMAL}`,
      `v[5].value: Invalid value: "+5": ${DECIMAL}`,
      'v[6].value: Invalid value: "9223372036854775808": strconv.ParseInt: parsing "9223372036854775808": value out of range',
    ],
  },
  {
    name: 'each effect',
    tolerations: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''].map((effect) => ({ key: 'a', effect })),
    want: [],
  },
])('$name', ({ tolerations, allowed, want }) => {
  const errors = errorsOf<PodSpec>(
    { type: 'v1.PodSpec', value: { tolerations }, ...(allowed && { allowed }) },
    (spec, path, validation) => validateTolerations(spec.tolerations, path, validation),
  );
  expect(errors).toEqual(want);
});
