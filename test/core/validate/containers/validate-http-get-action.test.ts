import { expect, test } from 'vitest';
import type { HTTPGetAction } from '../../../../src/core/v1/types.ts';
import { validateHttpGetAction } from '../../../../src/core/validate/containers/validate-http-get-action.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const HEADER =
  "a valid HTTP header must consist of alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation " +
  "is '[-A-Za-z0-9]+')";
const H2C = { path: '/', port: 1, scheme: 'HTTP', protocol: 'HTTP2' };

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
    name: 'a protocol there is not',
    action: { ...H2C, protocol: '' },
    want: ['h.protocol: Unsupported value: "": supported values: "HTTP1", "HTTP2"'],
  },
  {
    name: 'HTTP/2 with encryption, and then whatever host',
    action: { ...H2C, scheme: 'HTTPS', host: 'a' },
    want: ['h.protocol: Invalid value: "HTTP2": is only supported with HTTP (H2C)'],
  },
  {
    name: 'HTTP/2 to another host',
    action: { ...H2C, host: 'ü' },
    want: ['h.host: Invalid value: "ü": must be empty when `protocol` is "HTTP2"'],
  },
  { name: 'HTTP/2 to the Pod itself', action: H2C, want: [] },
  { name: 'HTTP/1 to another host', action: { ...H2C, protocol: 'HTTP1', scheme: 'HTTPS', host: 'a' }, want: [] },
  {
    name: 'a scheme in lower case, any path',
    action: { path: 'x', port: 1, scheme: 'http' },
    want: ['h.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS"'],
  },
])('$name', ({ action, want }) => {
  const given = decoded<HTTPGetAction>('v1.HTTPGetAction', { port: 0, ...action });
  expect(errorsIn({ spec: {} }, (_, validation) => validateHttpGetAction(given, 'h', validation))).toEqual(want);
});
