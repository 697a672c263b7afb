import { forbidden, named, notSupported } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';

/** Of an operating system that is neither, the signal is not looked at. Both lists are in the order of the message. */
const SIGNALS: ReadonlyMap<string, readonly string[]> = new Map([
  ['windows', ['SIGKILL', 'SIGTERM']],
  [
    'linux',
    [
      ...['SIGABRT', 'SIGALRM', 'SIGBUS', 'SIGCHLD', 'SIGCLD', 'SIGCONT', 'SIGFPE', 'SIGHUP', 'SIGILL', 'SIGINT'],
      ...['SIGIO', 'SIGIOT', 'SIGKILL', 'SIGPIPE', 'SIGPOLL', 'SIGPROF', 'SIGPWR', 'SIGQUIT', 'SIGRTMAX'],
      ...['SIGRTMAX-1', 'SIGRTMAX-10', 'SIGRTMAX-11', 'SIGRTMAX-12', 'SIGRTMAX-13', 'SIGRTMAX-14', 'SIGRTMAX-2'],
      ...['SIGRTMAX-3', 'SIGRTMAX-4', 'SIGRTMAX-5', 'SIGRTMAX-6', 'SIGRTMAX-7', 'SIGRTMAX-8', 'SIGRTMAX-9'],
      ...['SIGRTMIN', 'SIGRTMIN+1', 'SIGRTMIN+10', 'SIGRTMIN+11', 'SIGRTMIN+12', 'SIGRTMIN+13', 'SIGRTMIN+14'],
      ...['SIGRTMIN+15', 'SIGRTMIN+2', 'SIGRTMIN+3', 'SIGRTMIN+4', 'SIGRTMIN+5', 'SIGRTMIN+6', 'SIGRTMIN+7'],
      ...['SIGRTMIN+8', 'SIGRTMIN+9', 'SIGSEGV', 'SIGSTKFLT', 'SIGSTOP', 'SIGSYS', 'SIGTERM', 'SIGTRAP', 'SIGTSTP'],
      ...['SIGTTIN', 'SIGTTOU', 'SIGURG', 'SIGUSR1', 'SIGUSR2', 'SIGVTALRM', 'SIGWINCH', 'SIGXCPU', 'SIGXFSZ'],
    ],
  ],
]);

/**
 * The gate ContainerStopSignals is off, so only a template whose old one has a signal keeps its own: validateStopSignal
 * (core/validation/validation.go:3688).
 */
export function validateStopSignal(signal: string, path: string, { errors, spec }: PodValidation): void {
  if (spec.os === undefined) {
    errors.push(forbidden(path, 'may not be set for containers with empty `spec.os.name`'));
    return;
  }
  const supported = SIGNALS.get(spec.os.name);
  if (supported?.includes(signal) === false) errors.push(notSupported(path, named(signal), supported));
}
