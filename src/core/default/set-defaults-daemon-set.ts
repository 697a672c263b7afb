import type { DaemonSet, DaemonSetUpdateStrategy } from '../v1/types.ts';
import { setDefaultsPodSpec } from './set-defaults-pod-spec.ts';

/** SetObjectDefaults_DaemonSet (apps/v1/zz_generated.defaults.go:46). */
export function setDefaultsDaemonSet(daemonSet: DaemonSet): DaemonSet {
  const { spec } = daemonSet;
  return {
    ...daemonSet,
    spec: {
      ...spec,
      updateStrategy: setDefaultsUpdateStrategy(spec.updateStrategy),
      revisionHistoryLimit: spec.revisionHistoryLimit ?? 10,
      template: { ...spec.template, spec: setDefaultsPodSpec(spec.template.spec) },
    },
  };
}

/** Any strategy but RollingUpdate stays as it is, an unknown one, too (apps/v1/defaults.go:75). */
function setDefaultsUpdateStrategy(strategy: DaemonSetUpdateStrategy): DaemonSetUpdateStrategy {
  const type = strategy.type === '' ? 'RollingUpdate' : strategy.type;
  if (type !== 'RollingUpdate') return strategy;
  const { maxUnavailable = 1, maxSurge = 0 } = strategy.rollingUpdate ?? {};
  return { ...strategy, type, rollingUpdate: { ...strategy.rollingUpdate, maxUnavailable, maxSurge } };
}
