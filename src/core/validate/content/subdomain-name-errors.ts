import { dnsSubdomainErrors } from './dns-subdomain-errors.ts';

/** NameIsDNSSubdomain (api/validation/generic.go:43), which is ValidateDaemonSetName (apps/validation/validation.go:535). */
export function subdomainNameErrors(name: string, isPrefix: boolean): string[] {
  return dnsSubdomainErrors(isPrefix ? maskTrailingDash(name) : name);
}

/** A start may end in a dash. The server then looks at neither the dash nor the byte before it (generic.go:80). */
function maskTrailingDash(name: string): string {
  if (name.length < 2 || !name.endsWith('-')) return name;
  return name.slice(0, -1).replace(/\p{ASCII}$/u, 'a');
}
