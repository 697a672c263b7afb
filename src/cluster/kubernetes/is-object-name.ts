/** Whether an object may have that name (k8s.io/apimachinery/pkg/util/validation: IsDNS1123Subdomain). */
export function isObjectName(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(name);
}
