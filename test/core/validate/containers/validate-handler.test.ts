import { expect, test } from 'vitest';
import type { LifecycleHandler, ProbeHandler } from '../../../../src/core/v1/types.ts';
import { validateHandler } from '../../../../src/core/validate/containers/validate-handler.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const RANGE = 'must be between 1 and 65535, inclusive';
const MORE = 'may not specify more than 1 handler type';
const SLEEP = 'must be non-negative and less than terminationGracePeriodSeconds (30)';

test.each([
  { name: 'none', handler: {}, want: ['h: Required value: must specify a handler type'] },
  {
    name: 'only the first is looked into',
    handler: { tcpSocket: { port: 0 }, httpGet: { port: 0 }, exec: {}, grpc: { port: 0 } },
    want: [
      'h.exec.command: Required value',
      `h.httpGet: Forbidden: ${MORE}`,
      `h.tcpSocket: Forbidden: ${MORE}`,
      `h.grpc: Forbidden: ${MORE}`,
    ],
  },
  {
    name: 'a port out of range',
    handler: { grpc: { port: 65_536 } },
    want: [`h.grpc.port: Invalid value: 65536: ${RANGE}`],
  },
  {
    name: 'a mode there is not',
    handler: { grpc: { port: 0, mode: 'tls' } },
    want: [
      `h.grpc.port: Invalid value: 0: ${RANGE}`,
      'h.grpc.mode: Unsupported value: "tls": supported values: "Plaintext", "TLS"',
    ],
  },
  { name: 'a mode', handler: { grpc: { port: 1, mode: 'TLS' } }, want: [] },
  {
    name: 'a socket whose name is bad',
    handler: { tcpSocket: { port: '1' } },
    want: ['h.tcpSocket.port: Invalid value: "1": must contain at least one letter (a-z)'],
  },
  {
    name: 'a request, looked into',
    handler: { httpGet: { path: '/', port: 0, scheme: 'HTTP' } },
    want: [`h.httpGet.port: Invalid value: 0: ${RANGE}`],
  },
  { name: 'an empty command', handler: { exec: { command: [''] } }, want: [] },
])('of a probe, $name', ({ handler, want }) => {
  const given = decoded<ProbeHandler>('v1.ProbeHandler', handler);
  expect(errorsIn({ spec: {} }, (_, validation) => validateHandler(given, 'h', validation))).toEqual(want);
});

test.each([
  { name: 'all of the time there is', sleep: 30, gracePeriod: 30, want: [] },
  { name: 'longer', sleep: 31, gracePeriod: 30, want: [`h.sleep: Invalid value: 31: ${SLEEP}`] },
  { name: 'negative', sleep: -1, gracePeriod: 30, want: [`h.sleep: Invalid value: -1: ${SLEEP}`] },
  { name: 'nothing', sleep: 0, gracePeriod: 0, want: [] },
  { name: 'of no known time', sleep: -1, gracePeriod: undefined, want: [] },
])('sleep, $name', ({ sleep, gracePeriod, want }) => {
  const given = decoded<LifecycleHandler>('v1.LifecycleHandler', { sleep: { seconds: sleep } });
  const spec = gracePeriod === undefined ? {} : { terminationGracePeriodSeconds: gracePeriod };
  expect(errorsIn({ spec }, (_, validation) => validateHandler(given, 'h', validation))).toEqual(want);
});

test('sleep is the last of two', () => {
  const given = decoded<LifecycleHandler>('v1.LifecycleHandler', { sleep: { seconds: -1 }, tcpSocket: { port: 'a' } });
  const errors = errorsIn({ spec: {} }, (_, validation) => validateHandler(given, 'h', validation));
  expect(errors).toEqual([`h.sleep: Forbidden: ${MORE}`]);
});
