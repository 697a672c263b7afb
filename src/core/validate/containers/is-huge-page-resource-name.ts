/** IsHugePageResourceName (core/helper/helpers.go:66). */
export function isHugePageResourceName(name: string): boolean {
  return name.startsWith('hugepages-');
}
