import type { HTTPGetAction } from '../../v1/types.ts';
import { httpHeaderNameErrors } from '../content/http-header-name-errors.ts';
import { invalid, named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validatePortNumOrName } from './validate-port-num-or-name.ts';

const SCHEMES = ['HTTP', 'HTTPS'];
const PROTOCOLS = ['HTTP1', 'HTTP2'];

/** A request that a probe or hook makes: validateHTTPGetAction (core/validation/validation.go:3562). */
export function validateHttpGetAction(action: HTTPGetAction, path: string, validation: Validation): void {
  const { errors } = validation;
  if (action.path === '') errors.push(required(`${path}.path`, ''));
  validatePortNumOrName(action.port, `${path}.port`, validation);
  if (!SCHEMES.includes(action.scheme)) errors.push(notSupported(`${path}.scheme`, named(action.scheme), SCHEMES));
  for (const { name } of action.httpHeaders) {
    errors.push(...httpHeaderNameErrors(name).map((message) => invalid(`${path}.httpHeaders`, name, message)));
  }
  validateProtocol(action, path, validation);
}

/** The gate H2CContainerProbe is off, so only a template whose old one has a protocol keeps its own. */
function validateProtocol({ protocol, scheme, host }: HTTPGetAction, path: string, { errors }: Validation): void {
  if (protocol === undefined) return;
  const at = `${path}.protocol`;
  if (!PROTOCOLS.includes(protocol)) errors.push(notSupported(at, named(protocol), PROTOCOLS));
  if (protocol !== 'HTTP2') return;
  if (scheme !== 'HTTP') errors.push(invalid(at, named(protocol), 'is only supported with HTTP (H2C)'));
  else if (host !== '') errors.push(invalid(`${path}.host`, host, 'must be empty when `protocol` is "HTTP2"'));
}
