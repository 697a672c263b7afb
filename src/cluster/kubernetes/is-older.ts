/**
 * Whether a resourceVersion is older than one seen before of the same resource. Kubernetes has them compared as
 * numbers (KEP-5504); one that is no number is older than none.
 */
export function isOlder(resourceVersion: string, seen: string | undefined): boolean {
  const isNumber = (text: string) => /^[1-9]\d*$/.test(text);
  if (seen === undefined || !isNumber(seen) || !isNumber(resourceVersion)) return false;
  if (resourceVersion.length !== seen.length) return resourceVersion.length < seen.length;
  return resourceVersion < seen;
}
