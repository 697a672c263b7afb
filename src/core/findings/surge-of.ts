import { scale } from '../pod-set/scale.ts';
import type { DaemonSet } from '../v1/types.ts';
import { amountOf } from './amount-of.ts';

/**
 * maxSurge, where an update starts a new Pod beside the old one. Asked of one Node, so that any percentage does
 * (daemonset_util.go:126).
 */
export function surgeOf({ spec }: DaemonSet): number | string | undefined {
  const { type, rollingUpdate } = spec.updateStrategy;
  const maxSurge = type === 'RollingUpdate' ? rollingUpdate?.maxSurge : undefined;
  return (scale(amountOf(maxSurge), 1) ?? 0) > 0 ? maxSurge : undefined;
}
