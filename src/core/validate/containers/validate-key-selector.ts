import { configMapKeyErrors } from '../content/config-map-key-errors.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

interface KeySelector {
  readonly name: string;
  readonly key: string;
}

/** validateConfigMapKeySelector and, word for word, validateSecretKeySelector (core/validation/validation.go:3092). */
export function validateKeySelector({ name, key }: KeySelector, path: string, { errors }: Validation): void {
  errors.push(...dnsSubdomainErrors(name).map((message) => invalid(`${path}.name`, name, message)));
  if (key === '') errors.push(required(`${path}.key`, ''));
  else errors.push(...configMapKeyErrors(key).map((message) => invalid(`${path}.key`, key, message)));
}
