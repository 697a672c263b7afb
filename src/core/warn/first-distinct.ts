/** Of warnings as long as those of ports and paths, no client gets so many. */
const ENOUGH = 250;

/**
 * As many different warnings as there may be any use for. Ports and paths are compared with each other, so that a manifest of
 * a megabyte may have a hundred million.
 */
export function firstDistinct(warnings: Iterable<string>): string[] {
  const distinct = new Set<string>();
  for (const warning of warnings) {
    distinct.add(warning);
    if (distinct.size === ENOUGH) break;
  }
  return [...distinct];
}
