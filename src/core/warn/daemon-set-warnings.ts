import type { DaemonSet } from '../v1/types.ts';
import { annotationWarnings } from './annotation-warnings.ts';
import { containerWarnings } from './container-warnings.ts';
import { gracePeriodWarnings } from './grace-period-warnings.ts';
import { ipWarnings } from './ip-warnings.ts';
import { nodeAffinityWarnings } from './node-affinity-warnings.ts';
import { nodeSelectorWarnings } from './node-selector-warnings.ts';
import { overheadWarnings } from './overhead-warnings.ts';
import { overlappingPathWarnings } from './overlapping-path-warnings.ts';
import { podAffinityWarnings } from './pod-affinity-warnings.ts';
import { portWarnings } from './port-warnings.ts';
import { repeatedWarnings } from './repeated-warnings.ts';
import { seccompWarnings } from './seccomp-warnings.ts';
import { topologySpreadWarnings } from './topology-spread-warnings.ts';
import { volumeWarnings } from './volume-warnings.ts';

const PATH = 'spec.template';

interface WarnedOf {
  readonly daemonSet: DaemonSet;
  /** The stored one on an update. Kubernetes 1.37 hands it on, and nothing looks at it. */
  readonly old: DaemonSet | undefined;
}

/** What the API server warns of in a valid DaemonSet: GetWarningsForPodTemplate (api/pod/warnings.go:54). */
export function daemonSetWarnings({ daemonSet }: WarnedOf): readonly string[] {
  const { template } = daemonSet.spec;
  return [
    ...nodeSelectorWarnings(template, PATH),
    ...nodeAffinityWarnings(template, PATH),
    ...topologySpreadWarnings(template, PATH),
    ...annotationWarnings(template, PATH),
    ...volumeWarnings(template, PATH),
    ...overlappingPathWarnings(template),
    ...repeatedWarnings(template, PATH),
    ...overheadWarnings(template, PATH),
    ...seccompWarnings({ template, container: undefined }, PATH),
    ...containerWarnings(template, PATH),
    ...portWarnings(template, PATH),
    ...gracePeriodWarnings(template, PATH),
    ...podAffinityWarnings(template, PATH),
    ...ipWarnings(template, PATH),
  ];
}
