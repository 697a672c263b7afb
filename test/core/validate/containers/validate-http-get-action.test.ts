import { expect, test } from 'vitest';
import type { HTTPGetAction } from '../../../../src/core/v1/types.ts';
import { validateHttpGetAction } from '../../../../src/core/validate/containers/validate-http-get-action.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const HEADER =
  "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation " +
  "is '[-A-Za-z0-9]+')";

test.each([
  {
    name: 'nothing',
    action: {},
    want: [
      'h.path: Required value',
      'h.port: Invalid value: 0: must be between 1 and 65535, inclusive',
      'h.scheme: Unsupported value: "": supported values: "HTTP", "HTTPS"',
    ],
  },
  {
    name: 'header names, without their place, and any value',
    action: {
      path: '/',
      port: 'http',
      scheme: 'HTTPS',
      httpHeaders: [{ name: 'a_b' }, { name: 'A-1', value: '\n' }, { name: '' }],
    },
    want: [`h.httpHeaders: Invalid value: "a_b": ${HEADER}`, `h.httpHeaders: Invalid value: "": ${HEADER}`],
  },
  {
    name: 'a scheme in lower case, any path',
    action: { path: 'x', port: 1, scheme: 'http' },
    want: ['h.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS"'],
  },
])('$name', ({ action, want }) => {
  const given = decoded<HTTPGetAction>('v1.HTTPGetAction', { port: 0, ...action });
  expect(errorsIn({ spec: {} }, (_, validation) => validateHttpGetAction(given, 'h', validation))).toEqual(want);
});
