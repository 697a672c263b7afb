import { parseInt64 } from '../../text/parse-int64.ts';

/** Whether a Pod can be asked to go for that: GetDeletionCostFromPodAnnotations (core/helper/helpers.go:529). */
export function isDeletionCost(text: string): boolean {
  // No plus sign and no leading zero, but that a minus may be followed by some.
  if (!/^(?:-|0$|[1-9])/.test(text)) return false;
  const cost = parseInt64(text);
  return cost !== undefined && BigInt.asIntN(32, cost) === cost;
}
