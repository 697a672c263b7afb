import { dnsSubdomainErrors } from '../../core/validate/content/dns-subdomain-errors.ts';

/** Whether an object may have that name, so that it can be part of a path. */
export function isObjectName(name: string): boolean {
  return dnsSubdomainErrors(name).length === 0;
}
