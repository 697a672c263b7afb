import { parseQuantity } from '../go/parse-quantity.ts';
import { type FieldErrors, type JsonObject, readArray, readObject } from '../parse/read.ts';

const POD_COUNTS = ['pods', 'count/pods'] as const;

/**
 * Whether a ResourceQuota, as decoded from JSON, is used up as far as the number of Pods goes. One with scopes counts
 * some Pods only, and quotas on CPU or memory depend on the template: of those nothing is said.
 */
export function leavesNoPod(quota: JsonObject): boolean {
  const ignored: FieldErrors = [];
  const spec = readObject(quota['spec'], '', ignored);
  const isScoped = readArray(spec['scopes'], '', ignored).length > 0 || spec['scopeSelector'] !== undefined;
  if (isScoped) return false;
  const status = readObject(quota['status'], '', ignored);
  const hard = readObject(status['hard'], '', ignored);
  const used = readObject(status['used'], '', ignored);
  return POD_COUNTS.some((name) => {
    const most = countOf(hard[name]);
    const now = countOf(used[name]);
    return most !== undefined && now !== undefined && now >= most;
  });
}

function countOf(value: unknown): bigint | undefined {
  const amount = typeof value === 'string' ? parseQuantity(value)?.amount : undefined;
  return amount?.kind === 'integer' && amount.scale >= 0 ? amount.value * 10n ** BigInt(amount.scale) : undefined;
}
