import { structNamed } from '../go/type-named.ts';
import { zeroOf } from '../go/zero-of.ts';
import { NEWEST_KUBERNETES_VERSION } from '../placement/placement-rules.ts';
import type { PodSecurityContext, PodSpec } from '../v1/types.ts';
import { roundUpResourceList, roundUpResources } from './round-up-resources.ts';
import { setDefaultsContainer } from './set-defaults-container.ts';
import { setDefaultsVolume } from './set-defaults-volume.ts';

/** SetDefaults_PodSpec (core/v1/defaults.go:243) and those of what it holds, as far as a Pod template gets them. */
export function setDefaultsPodSpec(spec: PodSpec): PodSpec {
  const serviceAccountName = spec.serviceAccountName === '' ? spec.serviceAccount : spec.serviceAccountName;
  return {
    ...spec,
    serviceAccountName,
    serviceAccount: serviceAccountName,
    dnsPolicy: spec.dnsPolicy === '' ? 'ClusterFirst' : spec.dnsPolicy,
    restartPolicy: spec.restartPolicy === '' ? 'Always' : spec.restartPolicy,
    securityContext: spec.securityContext ?? emptySecurityContext(),
    terminationGracePeriodSeconds: spec.terminationGracePeriodSeconds ?? 30n,
    schedulerName: spec.schedulerName === '' ? 'default-scheduler' : spec.schedulerName,
    volumes: defaulted(spec.volumes, setDefaultsVolume),
    initContainers: defaulted(spec.initContainers, setDefaultsContainer),
    containers: defaulted(spec.containers, setDefaultsContainer),
    ephemeralContainers: defaulted(spec.ephemeralContainers, setDefaultsContainer),
    overhead: roundUpResourceList(spec.overhead),
    resources: spec.resources === undefined ? undefined : roundUpResources(spec.resources),
  };
}

/** An empty list stays the one it is: nil and empty are two in Go. */
function defaulted<T>(list: readonly T[], setDefaults: (item: T) => T): readonly T[] {
  return list.length === 0 ? list : list.map(setDefaults);
}

function emptySecurityContext(): PodSecurityContext {
  return zeroOf(structNamed('v1.PodSecurityContext', NEWEST_KUBERNETES_VERSION)) as PodSecurityContext;
}
