import { scale } from './scale.ts';
import type { UpdateStrategy } from './stored-daemon-set.ts';

/**
 * Whether a Node may have two Pods at a time. Asked of one Node, so that any percentage will do
 * (daemonset_util.go:126).
 */
export function allowsSurge(strategy: UpdateStrategy): boolean {
  return strategy.type === 'RollingUpdate' && (scale(strategy.maxSurge, 1) ?? 0) > 0;
}
