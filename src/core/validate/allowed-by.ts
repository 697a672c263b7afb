import type { Quantity } from '../go/parse-quantity.ts';
import { NIL_LIST } from '../go/zero-of.ts';
import type { FieldError } from '../model/field-error.ts';
import type { Container, ObjectMeta, PodAffinityTerm, PodSpec, SecurityContext } from '../v1/types.ts';
import { isHugePageResourceName } from './containers/is-huge-page-resource-name.ts';
import { isHugePageValueDivisible } from './containers/is-huge-page-value-divisible.ts';
import { labelSelectorHasInvalidLabelValue } from './label-selector-has-invalid-label-value.ts';
import { containersOf } from './pod/containers-of.ts';
import { isDeletionCost } from './pod/is-deletion-cost.ts';
import { validateHostSysctl } from './pod/validate-host-sysctl.ts';
import { validateMatchLabelKeys } from './pod/validate-match-label-keys.ts';
import { validateLabelSelector } from './validate-label-selector.ts';
import { type Allowed, NOTHING_ALLOWED, type Validation } from './validation.ts';
import { validateLocalNonReservedPath } from './volumes/validate-local-non-reserved-path.ts';

const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/** What the stored template has done wrong, its update may: GetValidationOptionsFromPodSpecAndMeta (api/pod/util.go:415). */
export function allowedBy(old: PodSpec, oldTemplateMetadata: ObjectMeta): Allowed {
  const containers = containersOf(old, '').map(({ container }) => container);
  const hasUserNamespace = old.hostUsers === false;
  const deletionCost = oldTemplateMetadata.annotations.get(DELETION_COST);
  return {
    invalidLabelValueInSelector: affinityTermsOf(old).some(hasInvalidSelector),
    invalidLabelValueInRequiredNodeAffinity: hasInvalidLabelValueInRequiredNodeAffinity(old),
    indivisibleHugePages: usesIndivisibleHugePages(old, containers),
    invalidTopologySpreadSelector: hasInvalidTopologySpreadSelector(old),
    invalidTopologySpreadMatchLabelKeys: hasInvalidTopologySpreadMatchLabelKeys(old),
    nonLocalProjectedTokenPath: hasNonLocalProjectedTokenPath(old),
    namespacedSysctlsWithHostNamespaces: hasHostSysctl(old),
    restartContainerOfInitContainer: old.initContainers.some(restartsThoughInit),
    userNamespacesWithVolumeDevices:
      hasUserNamespace && containers.some(({ volumeDevices }) => volumeDevices.length > 0),
    tolerationComparisonOperators: old.tolerations.some(({ operator }) => operator === 'Lt' || operator === 'Gt'),
    userNamespacesWithHostNetwork: hasUserNamespace && old.hostNetwork,
    emptyImageVolumeReference: old.volumes.some(({ image }) => image?.reference === ''),
    sysAdminWithoutPrivilegeEscalation: containers.some(({ securityContext }) => isSysAdmin(securityContext)),
    invalidPodDeletionCost: deletionCost !== undefined && !isDeletionCost(deletionCost),
  };
}

/** Whether a validator has anything to say. */
function isInvalid(validate: (validation: Validation) => void): boolean {
  const errors: FieldError[] = [];
  validate({ errors, allowed: NOTHING_ALLOWED });
  return errors.length > 0;
}

function affinityTermsOf({ affinity }: PodSpec): readonly PodAffinityTerm[] {
  return [affinity?.podAffinity, affinity?.podAntiAffinity].flatMap((kind) => [
    ...(kind?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
    ...(kind?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm }) => podAffinityTerm),
  ]);
}

/** Any fault of the selectors counts, not only a value (api/pod/util.go:1784). */
function hasInvalidSelector({ labelSelector, namespaceSelector }: PodAffinityTerm): boolean {
  return [labelSelector, namespaceSelector].some((selector) =>
    isInvalid((validation) => validateLabelSelector(selector, '', { ...validation, allowInvalidValues: false })),
  );
}

function hasInvalidLabelValueInRequiredNodeAffinity({ affinity }: PodSpec): boolean {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return terms.some(({ matchExpressions }) =>
    labelSelectorHasInvalidLabelValue({ matchLabels: NO_LABELS, matchExpressions }),
  );
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

function usesIndivisibleHugePages({ overhead }: PodSpec, containers: readonly Container[]): boolean {
  const lists = containers.flatMap(({ resources }) => [resources.limits, resources.requests]);
  return [...lists, overhead].some(hasIndivisibleHugePages);
}

function hasIndivisibleHugePages(resources: ReadonlyMap<string, Quantity>): boolean {
  return [...resources].some(
    ([name, quantity]) => isHugePageResourceName(name) && !isHugePageValueDivisible({ name, quantity }),
  );
}

function hasInvalidTopologySpreadSelector({ topologySpreadConstraints }: PodSpec): boolean {
  return topologySpreadConstraints.some(({ labelSelector }) =>
    isInvalid((validation) => validateLabelSelector(labelSelector, '', { ...validation, allowInvalidValues: false })),
  );
}

function hasInvalidTopologySpreadMatchLabelKeys({ topologySpreadConstraints }: PodSpec): boolean {
  return topologySpreadConstraints.some((constraint) =>
    isInvalid((validation) => validateMatchLabelKeys({ ...constraint, mismatchLabelKeys: NIL_LIST }, '', validation)),
  );
}

function hasNonLocalProjectedTokenPath({ volumes }: PodSpec): boolean {
  const sources = volumes.flatMap(({ projected }) => projected?.sources ?? []);
  return sources.some(
    ({ serviceAccountToken: token }) =>
      token !== undefined && isInvalid((validation) => validateLocalNonReservedPath(token.path, '', validation)),
  );
}

function hasHostSysctl(spec: PodSpec): boolean {
  const sysctls = spec.securityContext?.sysctls ?? [];
  return sysctls.some((sysctl) => isInvalid((validation) => validateHostSysctl({ ...sysctl, spec }, '', validation)));
}

/** An init container, no sidecar, that would be restarted to be resized (api/pod/util.go:2226). */
function restartsThoughInit({ restartPolicy, resizePolicy }: Container): boolean {
  return restartPolicy !== 'Always' && resizePolicy.some((policy) => policy.restartPolicy === 'RestartContainer');
}

/** Only a container that says it may escalate is not meant (api/pod/util.go:589). */
function isSysAdmin(securityContext: SecurityContext | undefined): boolean {
  const added = securityContext?.capabilities?.add ?? [];
  return securityContext?.allowPrivilegeEscalation !== true && added.includes('CAP_SYS_ADMIN');
}
