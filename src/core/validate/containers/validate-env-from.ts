import type { EnvFromSource } from '../../v1/types.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { envVarNameErrors } from '../content/env-var-name-errors.ts';
import { invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

/** The number of sources is reported for the whole list: ValidateEnvFrom (core/validation/validation.go:2991). */
export function validateEnvFrom(envFrom: readonly EnvFromSource[], path: string, { errors }: Validation): void {
  for (const [index, { prefix, configMapRef, secretRef }] of envFrom.entries()) {
    const at = `${path}[${index}]`;
    if (prefix !== '') {
      errors.push(...envVarNameErrors(prefix).map((message) => invalid(`${at}.prefix`, prefix, message)));
    }
    for (const [field, source] of Object.entries({ configMapRef, secretRef })) {
      if (source === undefined) continue;
      const { name } = source;
      if (name === '') errors.push(required(`${at}.${field}.name`, ''));
      else errors.push(...prefixErrors(name).map((message) => invalid(`${at}.${field}.name`, name, message)));
    }
    if (configMapRef === undefined && secretRef === undefined) {
      errors.push(invalid(path, '', 'must specify one of: `configMapRef` or `secretRef`'));
    } else if (configMapRef !== undefined && secretRef !== undefined) {
      errors.push(invalid(path, '', 'may not have more than one field specified at a time'));
    }
  }
}

/** These names are checked as if something could follow them, so that they may end in a dash. */
function prefixErrors(name: string): string[] {
  return dnsSubdomainErrors(name.replace(/[^\u{80}-\u{10ffff}]-$/u, 'a'));
}
