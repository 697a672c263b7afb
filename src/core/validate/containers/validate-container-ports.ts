import type { ContainerPort } from '../../v1/types.ts';
import { portNameErrors } from '../content/port-name-errors.ts';
import { portNumberErrors } from '../content/port-number-errors.ts';
import { duplicate, invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validateChoice } from './validate-choice.ts';

const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

/** The ports of one container: validateContainerPorts (core/validation/validation.go:2794). */
export function validateContainerPorts(ports: readonly ContainerPort[], path: string, validation: Validation): void {
  const names = new Set<string>();
  for (const [index, port] of ports.entries()) {
    const at = `${path}[${index}]`;
    validateName(port.name, `${at}.name`, { ...validation, names });
    if (port.containerPort === 0) validation.errors.push(required(`${at}.containerPort`, ''));
    else validateNumber(port.containerPort, `${at}.containerPort`, validation);
    if (port.hostPort !== 0) validateNumber(port.hostPort, `${at}.hostPort`, validation);
    validateChoice({ value: port.protocol, supported: PROTOCOLS }, `${at}.protocol`, validation);
  }
}

/** Only good names count as taken. */
function validateName(name: string, path: string, { errors, names }: Validation & { names: Set<string> }): void {
  if (name === '') return;
  const messages = portNameErrors(name);
  errors.push(...messages.map((message) => invalid(path, name, message)));
  if (messages.length > 0) return;
  if (names.has(name)) errors.push(duplicate(path, name));
  names.add(name);
}

function validateNumber(port: number, path: string, { errors }: Validation): void {
  errors.push(...portNumberErrors(port).map((message) => invalid(path, port, message)));
}
