import { expect, test } from 'vitest';
import type { EnvFromSource } from '../../../../src/core/v1/types.ts';
import { validateEnvFrom } from '../../../../src/core/validate/containers/validate-env-from.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const LONG = 'x'.repeat(254);
const SUBDOMAIN =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'example.com', regex used for validation is " +
  "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

test.each([
  {
    name: 'wrong all over, in order',
    envFrom: [{ prefix: '=' }, { secretRef: { name: LONG }, configMapRef: {} }],
    want: [
      'e[0].prefix: Invalid value: "=": a valid environment variable name must consist only of printable ASCII ' +
        "characters other than '='",
      'e: Invalid value: "": must specify one of: `configMapRef` or `secretRef`',
      'e[1].configMapRef.name: Required value',
      `e[1].secretRef.name: Invalid value: "${LONG}": must be no more than 253 characters`,
      'e: Invalid value: "": may not have more than one field specified at a time',
    ],
  },
  {
    name: 'a dash alone, and after what is not ASCII',
    envFrom: [{ secretRef: { name: '-' } }, { secretRef: { name: 'a\u00e9-' } }],
    want: [
      `e[0].secretRef.name: Invalid value: "-": ${SUBDOMAIN}`,
      `e[1].secretRef.name: Invalid value: "a\u00e9-": ${SUBDOMAIN}`,
    ],
  },
  {
    name: 'a dash at the end, after anything of ASCII',
    envFrom: [{ configMapRef: { name: 'a-' } }, { secretRef: { name: 'a\n-' }, prefix: '1' }],
    want: [],
  },
])('$name', ({ envFrom, want }) => {
  const list = envFrom.map((source) => decoded<EnvFromSource>('v1.EnvFromSource', source));
  expect(errorsIn({ spec: {} }, (_, validation) => validateEnvFrom(list, 'e', validation))).toEqual(want);
});
