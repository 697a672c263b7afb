import type { Taint } from '../model/taint.ts';
import type { Toleration } from '../model/toleration.ts';
import { type TolerationRules, tolerates } from './tolerates.ts';

const NO_TAINTS: readonly Taint[] = [];

/**
 * The taints that keep the Pod away, in the Node's order. PreferNoSchedule, and an effect Kubernetes does not
 * know, keep nothing away (daemon_controller.go:1440).
 */
export function untoleratedTaints(
  taints: readonly Taint[],
  tolerations: readonly Toleration[],
  rules: TolerationRules,
): readonly Taint[] {
  if (taints.length === 0) return NO_TAINTS;
  return taints.filter(
    (taint) =>
      (taint.effect === 'NoSchedule' || taint.effect === 'NoExecute') &&
      !tolerations.some((toleration) => tolerates(toleration, taint, rules)),
  );
}
