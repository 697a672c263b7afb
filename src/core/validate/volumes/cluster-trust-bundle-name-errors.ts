import { dnsSubdomainErrors } from '../content/dns-subdomain-errors.ts';

/** What is wrong with a ClusterTrustBundle's name: ValidateClusterTrustBundleName (core/validation/names.go:114). */
export function clusterTrustBundleNameErrors(name: string): readonly string[] {
  const colon = name.lastIndexOf(':');
  if (colon === -1) return dnsSubdomainErrors(name);
  if (colon === 0) return ['ClusterTrustBundle without signer name must not have ":" in its name'];
  // The name starts with the signer's name, which has slashes where this has colons: so a slash here cannot be right.
  const signer = name.slice(0, colon).replaceAll(':', '/');
  const prefix = `${signer.replaceAll('/', ':')}:`;
  if (!name.startsWith(prefix)) {
    return [`ClusterTrustBundle for signerName ${signer} must be named with prefix ${prefix}`];
  }
  return dnsSubdomainErrors(name.slice(prefix.length));
}
