import type { HTTPGetAction } from '../../v1/types.ts';
import { httpHeaderNameErrors } from '../content/http-header-name-errors.ts';
import { invalid, named, notSupported, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { validatePortNumOrName } from './validate-port-num-or-name.ts';

const SCHEMES = ['HTTP', 'HTTPS'];

/**
 * A request that a probe or hook makes: validateHTTPGetAction (core/validation/validation.go:3562). Its protocol has been
 * dropped: the gate H2CContainerProbe is off.
 */
export function validateHttpGetAction(action: HTTPGetAction, path: string, validation: Validation): void {
  const { errors } = validation;
  if (action.path === '') errors.push(required(`${path}.path`, ''));
  validatePortNumOrName(action.port, `${path}.port`, validation);
  if (!SCHEMES.includes(action.scheme)) errors.push(notSupported(`${path}.scheme`, named(action.scheme), SCHEMES));
  for (const { name } of action.httpHeaders) {
    errors.push(...httpHeaderNameErrors(name).map((message) => invalid(`${path}.httpHeaders`, name, message)));
  }
}
