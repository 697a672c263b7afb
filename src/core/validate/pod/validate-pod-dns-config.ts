import { goJson } from '../../text/go-json.ts';
import { utf8Length } from '../../text/utf8-length.ts';
import type { PodDNSConfig, PodSpec } from '../../v1/types.ts';
import { dnsSubdomainWithUnderscoreErrors } from '../content/dns-subdomain-with-underscore-errors.ts';
import { invalid, required } from '../field-errors.ts';
import { validateIp } from '../validate-ip.ts';
import type { Validation } from '../validation.ts';

const MAX_NAMESERVERS = 3;
const MAX_SEARCHES = 32;
const MAX_SEARCH_LIST = 2048;

/** validatePodDNSConfig (core/validation/validation.go:4277). */
export function validatePodDnsConfig({ dnsConfig, dnsPolicy }: PodSpec, path: string, validation: Validation): void {
  const { errors } = validation;
  const isNone = dnsPolicy === 'None';
  if (dnsConfig === undefined) {
    if (isNone) errors.push(required(path, 'must provide `dnsConfig` when `dnsPolicy` is None'));
    return;
  }
  if (isNone && dnsConfig.nameservers.length === 0) {
    const detail = 'must provide at least one DNS nameserver when `dnsPolicy` is None';
    errors.push(required(`${path}.nameservers`, detail));
    return;
  }
  validateNameservers(dnsConfig, `${path}.nameservers`, validation);
  validateSearches(dnsConfig, `${path}.searches`, validation);
  for (const [index, { name }] of dnsConfig.options.entries()) {
    if (name === '') errors.push(required(`${path}.options[${index}]`, 'must not be empty'));
  }
}

function validateNameservers({ nameservers }: PodDNSConfig, path: string, validation: Validation): void {
  if (nameservers.length > MAX_NAMESERVERS) {
    validation.errors.push(
      invalid(path, goJson(nameservers), `must not have more than ${MAX_NAMESERVERS} nameservers`),
    );
  }
  for (const [index, nameserver] of nameservers.entries()) validateIp(nameserver, `${path}[${index}]`, validation);
}

function validateSearches({ searches }: PodDNSConfig, path: string, { errors }: Validation): void {
  if (searches.length > MAX_SEARCHES) {
    errors.push(invalid(path, goJson(searches), `must not have more than ${MAX_SEARCHES} search paths`));
  }
  if (utf8Length(searches.join(' ')) > MAX_SEARCH_LIST) {
    const detail = `must not have more than ${MAX_SEARCH_LIST} characters (including spaces) in the search list`;
    errors.push(invalid(path, goJson(searches), detail));
  }
  for (const [index, search] of searches.entries()) {
    if (search === '.') continue;
    const name = search.replace(/\.$/, '');
    const messages = dnsSubdomainWithUnderscoreErrors(name);
    errors.push(...messages.map((message) => invalid(`${path}[${index}]`, name, message)));
  }
}
