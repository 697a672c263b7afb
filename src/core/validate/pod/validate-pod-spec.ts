import type { PodSpec } from '../../v1/types.ts';
import { validateChoice } from '../containers/validate-choice.ts';
import { validateContainers } from '../containers/validate-containers.ts';
import { validateEphemeralContainers } from '../containers/validate-ephemeral-containers.ts';
import { validateFileKeyRefVolumes } from '../containers/validate-file-key-ref-volumes.ts';
import { validateHostNetworkPorts } from '../containers/validate-host-network-ports.ts';
import { validateInitContainers } from '../containers/validate-init-containers.ts';
import { validateOverhead } from '../containers/validate-overhead.ts';
import { validatePodResourceClaims } from '../containers/validate-pod-resource-claims.ts';
import { validatePodResources } from '../containers/validate-pod-resources.ts';
import { inclusiveRangeError } from '../content/inclusive-range-error.ts';
import { invalid } from '../field-errors.ts';
import type { PodValidation } from '../pod-validation.ts';
import { validateDnsLabel } from '../validate-dns-label.ts';
import { validateDnsSubdomain } from '../validate-dns-subdomain.ts';
import { validateLabels } from '../validate-labels.ts';
import type { Validation } from '../validation.ts';
import { validateVolumes } from '../volumes/validate-volumes.ts';
import { validateAffinity } from './validate-affinity.ts';
import { validateHostAliases } from './validate-host-aliases.ts';
import { validateHostUsers } from './validate-host-users.ts';
import { validatePodDnsConfig } from './validate-pod-dns-config.ts';
import { validatePodHostName } from './validate-pod-host-name.ts';
import { validatePodOs } from './validate-pod-os.ts';
import { validatePodSecurityContext } from './validate-pod-security-context.ts';
import { validateReadinessGates } from './validate-readiness-gates.ts';
import { validateSchedulingGates } from './validate-scheduling-gates.ts';
import { validateSchedulingGroup } from './validate-scheduling-group.ts';
import { validateShareProcessNamespace } from './validate-share-process-namespace.ts';
import { validateTolerations } from './validate-tolerations.ts';
import { validateTopologySpreadConstraints } from './validate-topology-spread-constraints.ts';
import { validateWindowsHostProcess } from './validate-windows-host-process.ts';

const RESTART_POLICIES = ['Always', 'OnFailure', 'Never'];
const DNS_POLICIES = ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None'];
const PREEMPTION_POLICIES = ['PreemptLowerPriority', 'Never'];
const MAX_DEADLINE = 2 ** 31 - 1;

/**
 * ValidatePodSpec (core/validation/validation.go:4778). What it asks of the grace period and of the old name of the
 * service account, the defaults have seen to; an image pull secret has nothing to be wrong.
 */
export function validatePodSpec(spec: PodSpec, path: string, validation: Validation): void {
  const pod = validateContents(spec, path, validation);
  validateFields(spec, path, pod);
  validateNames(spec, path, validation);
  if (spec.preemptionPolicy !== undefined) {
    const choice = { value: spec.preemptionPolicy, supported: PREEMPTION_POLICIES };
    validateChoice(choice, `${path}.preemptionPolicy`, validation);
  }
  validateOverhead(spec.overhead, `${path}.overhead`, validation);
  validatePodOs(spec, path, validation);
  validateSchedulingGroup(spec, path, validation);
  validateFileKeyRefVolumes(spec, path, validation);
}

/** Volumes, claims and containers, which refer to each other. */
function validateContents(spec: PodSpec, path: string, validation: Validation): PodValidation {
  const volumes = validateVolumes(spec.volumes, `${path}.volumes`, validation);
  const claims = new Set(spec.resourceClaims.map(({ name }) => name).filter((name) => name !== ''));
  const pod = { ...validation, spec, volumes, claims, hostUsers: spec.hostUsers ?? true };
  validatePodResourceClaims(spec.resourceClaims, `${path}.resourceClaims`, validation);
  validateContainers(spec.containers, `${path}.containers`, pod);
  validateInitContainers(spec.initContainers, `${path}.initContainers`, pod);
  validateEphemeralContainers(spec.ephemeralContainers, `${path}.ephemeralContainers`, pod);
  validatePodResources(spec, path, pod);
  return pod;
}

function validateFields(spec: PodSpec, path: string, validation: PodValidation): void {
  validateHostNetworkPorts(spec, path, validation);
  const { restartPolicy, dnsPolicy } = spec;
  validateChoice({ value: restartPolicy, supported: RESTART_POLICIES }, `${path}.restartPolicy`, validation);
  validateChoice({ value: dnsPolicy, supported: DNS_POLICIES }, `${path}.dnsPolicy`, validation);
  validateLabels(spec.nodeSelector, `${path}.nodeSelector`, validation);
  validatePodSecurityContext(spec, `${path}.securityContext`, validation);
  validateShareProcessNamespace(spec, path, validation);
  validateAffinity(spec.affinity, `${path}.affinity`, validation);
  validatePodDnsConfig(spec, `${path}.dnsConfig`, validation);
  validateReadinessGates(spec.readinessGates, `${path}.readinessGates`, validation);
  validateSchedulingGates(spec.schedulingGates, `${path}.schedulingGates`, validation);
  const constraints = spec.topologySpreadConstraints;
  validateTopologySpreadConstraints(constraints, `${path}.topologySpreadConstraints`, validation);
  validateWindowsHostProcess(spec, path, validation);
  validateHostUsers(spec, path, validation);
  validatePodHostName(spec, path, validation);
}

function validateNames(spec: PodSpec, path: string, validation: Validation): void {
  const { activeDeadlineSeconds: deadline } = spec;
  validateGiven(spec.serviceAccountName, `${path}.serviceAccountName`, validation);
  validateGiven(spec.nodeName, `${path}.nodeName`, validation);
  if (deadline !== undefined && (deadline < 1n || deadline > MAX_DEADLINE)) {
    const range = inclusiveRangeError(1, MAX_DEADLINE);
    validation.errors.push(invalid(`${path}.activeDeadlineSeconds`, deadline, range));
  }
  for (const name of ['hostname', 'subdomain'] as const) {
    if (spec[name] !== '') validateDnsLabel(spec[name], `${path}.${name}`, validation);
  }
  validateTolerations(spec.tolerations, `${path}.tolerations`, validation);
  validateHostAliases(spec.hostAliases, `${path}.hostAliases`, validation);
  validateGiven(spec.priorityClassName, `${path}.priorityClassName`, validation);
  if (spec.runtimeClassName !== undefined) {
    validateDnsSubdomain(spec.runtimeClassName, `${path}.runtimeClassName`, validation);
  }
}

function validateGiven(name: string, path: string, validation: Validation): void {
  if (name !== '') validateDnsSubdomain(name, path, validation);
}
