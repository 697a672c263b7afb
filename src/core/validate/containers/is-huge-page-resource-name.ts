/** IsHugePageResourceName (core/helper/helpers.go:63). */
export function isHugePageResourceName(name: string): boolean {
  return name.startsWith('hugepages-');
}
