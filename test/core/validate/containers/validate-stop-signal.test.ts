import { expect, test } from 'vitest';
import { validateStopSignal } from '../../../../src/core/validate/containers/validate-stop-signal.ts';
import { errorsIn } from './errors-in.ts';

const SUPPORTED = 's: Unsupported value: "SIGFOO": supported values: "SIGABRT", "SIGALRM", ';
const UNKNOWN = { spec: {}, want: ['s: Forbidden: may not be set for containers with empty `spec.os.name`'] };
const WINDOWS = { spec: { os: { name: 'windows' } } };
const LINUX = { spec: { os: { name: 'linux' } } };

test.each([
  { name: 'of no system', signal: 'SIGTERM', ...UNKNOWN },
  { name: 'of a system without a name, which is told elsewhere', signal: 'SIGFOO', spec: { os: {} }, want: [] },
  {
    name: 'of Linux alone',
    signal: 'SIGHUP',
    ...WINDOWS,
    want: ['s: Unsupported value: "SIGHUP": supported values: "SIGKILL", "SIGTERM"'],
  },
  { name: 'of Windows', signal: 'SIGTERM', ...WINDOWS, want: [] },
  {
    name: 'as JSON',
    signal: '<',
    ...WINDOWS,
    want: ['s: Unsupported value: "\\u003c": supported values: "SIGKILL", "SIGTERM"'],
  },
  { name: 'that is none', signal: 'SIGFOO', ...LINUX, want: [expect.stringMatching(`^${SUPPORTED}.*, "SIGXFSZ"$`)] },
  { name: 'beyond the last of real time', signal: 'SIGRTMIN+16', ...LINUX, want: [expect.any(String)] },
  { name: 'the last of real time', signal: 'SIGRTMAX-14', ...LINUX, want: [] },
])('a signal $name', ({ signal, spec, want }) => {
  expect(errorsIn({ spec }, (_, validation) => validateStopSignal(signal, 's', validation))).toEqual(want);
});

test('the message has each signal once, in the order of their bytes', () => {
  const [error = ''] = errorsIn(LINUX, (_, validation) => validateStopSignal('', 's', validation));
  const signals = error.match(/SIG[^"]+/g) ?? [];
  expect(signals).toHaveLength(65);
  expect(signals).toEqual([...new Set(signals)].sort());
});
