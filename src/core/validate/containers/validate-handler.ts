import type {
  ExecAction,
  GRPCAction,
  LifecycleHandler,
  ProbeHandler,
  SleepAction,
  TCPSocketAction,
} from '../../v1/types.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import { validateSupported } from '../pod/validate-supported.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateHttpGetAction } from './validate-http-get-action.ts';
import { validatePortNumOrName } from './validate-port-num-or-name.ts';

const GRPC_MODES = ['Plaintext', 'TLS'];

/** What a probe and a lifecycle hook can do, together. */
type Handler = Partial<ProbeHandler & LifecycleHandler>;

/** One action of a probe or hook, the first of those given: validateHandler (core/validation/validation.go:3616). */
export function validateHandler(handler: Handler, path: string, validation: PodValidation): void {
  const [first, ...others] = actionsOf(handler);
  if (first === undefined) validation.errors.push(required(path, 'must specify a handler type'));
  else first.validate(`${path}.${first.name}`, validation);
  for (const { name } of others) {
    validation.errors.push(forbidden(`${path}.${name}`, 'may not specify more than 1 handler type'));
  }
}

interface Action {
  readonly name: string;
  readonly validate: (path: string, validation: PodValidation) => void;
}

function actionsOf({ exec, httpGet, tcpSocket, grpc, sleep }: Handler): Action[] {
  return [
    ...actionOf('exec', exec, validateExec),
    ...actionOf('httpGet', httpGet, validateHttpGetAction),
    ...actionOf('tcpSocket', tcpSocket, validateTcpSocket),
    ...actionOf('grpc', grpc, validateGrpc),
    ...actionOf('sleep', sleep, validateSleep),
  ];
}

function actionOf<T>(
  name: string,
  action: T | undefined,
  validate: (action: T, path: string, validation: PodValidation) => void,
): Action[] {
  if (action === undefined) return [];
  return [{ name, validate: (path, validation) => validate(action, path, validation) }];
}

function validateExec({ command }: ExecAction, path: string, { errors }: PodValidation): void {
  if (command.length === 0) errors.push(required(`${path}.command`, ''));
}

function validateTcpSocket({ port }: TCPSocketAction, path: string, validation: PodValidation): void {
  validatePortNumOrName(port, `${path}.port`, validation);
}

/** The gate GRPCContainerProbeTLS is off, so only a template whose old one has a mode keeps its own. */
function validateGrpc({ port, mode }: GRPCAction, path: string, validation: PodValidation): void {
  validatePortNumOrName(port, `${path}.port`, validation);
  validateSupported({ value: mode, supported: GRPC_MODES }, `${path}.mode`, validation);
}

function validateSleep({ seconds }: SleepAction, path: string, { errors, spec }: PodValidation): void {
  const gracePeriod = spec.terminationGracePeriodSeconds;
  if (gracePeriod !== undefined && (seconds < 0n || seconds > gracePeriod)) {
    const detail = `must be non-negative and less than terminationGracePeriodSeconds (${gracePeriod})`;
    errors.push(invalid(path, seconds, detail));
  }
}
