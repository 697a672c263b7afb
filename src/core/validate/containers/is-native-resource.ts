/**
 * Whether the resource is one of Kubernetes' own, as names without a prefix are:
 * IsNativeResource (core/helper/helpers.go:236).
 */
export function isNativeResource(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}
