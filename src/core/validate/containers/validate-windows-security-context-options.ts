import { utf8Length } from '../../text/utf8-length.ts';
import type { WindowsSecurityContextOptions } from '../../v1/types.ts';
import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';
import { invalid, named } from '../field-errors.ts';
import type { Validation } from '../validation.ts';

const MAX_SPEC_KIB = 64;
const MAX_DOMAIN = 256;
const MAX_USER = 104;
const DNS_LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const DNS_DOMAIN = new RegExp(`^${DNS_LABEL}(?:\\.${DNS_LABEL})*$`);
const NET_BIOS_DOMAIN = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/u;
/** ASCII's, DEL among them, but not those from U+0080. */
const CONTROL_CHARACTER = /[^ -~\u{80}-\u{10ffff}]/u;

/** validateWindowsSecurityContextOptions (core/validation/validation.go:8881). */
export function validateWindowsSecurityContextOptions(
  options: WindowsSecurityContextOptions | undefined,
  path: string,
  { errors }: Validation,
): void {
  if (options === undefined) return;
  const { gmsaCredentialSpecName, gmsaCredentialSpec, runAsUserName } = options;
  const checks = [
    { field: 'gmsaCredentialSpecName', value: gmsaCredentialSpecName, check: dnsSubdomainErrors },
    { field: 'gmsaCredentialSpec', value: gmsaCredentialSpec, check: specErrors },
    { field: 'runAsUserName', value: runAsUserName, check: userErrors },
  ];
  for (const { field, value, check } of checks) {
    if (value === undefined) continue;
    errors.push(...check(value).map((message) => invalid(`${path}.${field}`, named(value), message)));
  }
}

function specErrors(spec: string): readonly string[] {
  if (spec === '') return ['gmsaCredentialSpec cannot be an empty string'];
  if (utf8Length(spec) <= MAX_SPEC_KIB * 1024) return [];
  return [`gmsaCredentialSpec size must be under ${MAX_SPEC_KIB} KiB`];
}

/** `user` or `domain\user` */
function userErrors(name: string): readonly string[] {
  if (name === '') return ['runAsUserName cannot be an empty string'];
  if (CONTROL_CHARACTER.test(name)) return ['runAsUserName cannot contain control characters'];
  const backslash = name.indexOf('\\');
  if (name.lastIndexOf('\\') !== backslash) return ['runAsUserName cannot contain more than one backslash'];
  const user = name.slice(backslash + 1);
  const errors = backslash < 0 ? [] : domainErrors(name.slice(0, backslash));
  if (user === '') errors.push("runAsUserName's User cannot be empty");
  if (utf8Length(user) > MAX_USER) {
    errors.push(`runAsUserName's User length must not be longer than ${MAX_USER} characters`);
  }
  if (/^[. ]+$/.test(user)) errors.push("runAsUserName's User cannot contain only periods or spaces");
  if (/["/\\:;|=,+*?<>@[\]]/.test(user)) {
    errors.push('runAsUserName\'s User cannot contain the following characters: "/\\:;|=,+*?<>@[]');
  }
  return errors;
}

function domainErrors(domain: string): string[] {
  const errors: string[] = [];
  if (utf8Length(domain) >= MAX_DOMAIN) {
    errors.push(`runAsUserName's Domain length must be under ${MAX_DOMAIN} characters`);
  }
  if (!NET_BIOS_DOMAIN.test(domain) && !DNS_DOMAIN.test(domain)) {
    errors.push("runAsUserName's Domain doesn't match the NetBios nor the DNS format");
  }
  return errors;
}
