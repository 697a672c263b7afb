import type { FieldError } from '../model/field-error.ts';

/** One run of the validators: what they find goes into `errors`, in the order in which the API server finds it. */
export interface Validation {
  readonly errors: FieldError[];
  readonly allowed: Allowed;
}

/**
 * What is allowed because the stored object already has it: PodValidationOptions (core/validation/validation.go:4575), as
 * far as the feature gates of Kubernetes 1.37 leave a choice for a Pod template. Nothing is on a create.
 */
export interface Allowed {
  /** AllowInvalidLabelValueInSelector, in Pod affinity. */
  readonly invalidLabelValueInSelector: boolean;
  /** AllowInvalidLabelValueInRequiredNodeAffinity */
  readonly invalidLabelValueInRequiredNodeAffinity: boolean;
  /** AllowIndivisibleHugePagesValues */
  readonly indivisibleHugePages: boolean;
  /** AllowInvalidTopologySpreadConstraintLabelSelector */
  readonly invalidTopologySpreadSelector: boolean;
  /** OldPodViolatesMatchLabelKeysValidation */
  readonly invalidTopologySpreadMatchLabelKeys: boolean;
  /** AllowNonLocalProjectedTokenPath */
  readonly nonLocalProjectedTokenPath: boolean;
  /** AllowNamespacedSysctlsForHostNetAndHostIPC */
  readonly namespacedSysctlsWithHostNamespaces: boolean;
  /** AllowExistingRestartContainerForNonSidecarInitContainer */
  readonly restartContainerOfInitContainer: boolean;
  /** AllowUserNamespacesWithVolumeDevices */
  readonly userNamespacesWithVolumeDevices: boolean;
  /** AllowTaintTolerationComparisonOperators */
  readonly tolerationComparisonOperators: boolean;
  /** AllowUserNamespacesHostNetworkSupport */
  readonly userNamespacesWithHostNetwork: boolean;
  /** AllowEmptyImageVolumeReference */
  readonly emptyImageVolumeReference: boolean;
  /** AllowSysAdminWhenPrivilegeEscalationFalse */
  readonly sysAdminWithoutPrivilegeEscalation: boolean;
  /** AllowInvalidPodDeletionCost */
  readonly invalidPodDeletionCost: boolean;
}

export const NOTHING_ALLOWED: Allowed = {
  invalidLabelValueInSelector: false,
  invalidLabelValueInRequiredNodeAffinity: false,
  indivisibleHugePages: false,
  invalidTopologySpreadSelector: false,
  invalidTopologySpreadMatchLabelKeys: false,
  nonLocalProjectedTokenPath: false,
  namespacedSysctlsWithHostNamespaces: false,
  restartContainerOfInitContainer: false,
  userNamespacesWithVolumeDevices: false,
  tolerationComparisonOperators: false,
  userNamespacesWithHostNetwork: false,
  emptyImageVolumeReference: false,
  sysAdminWithoutPrivilegeEscalation: false,
  invalidPodDeletionCost: false,
};
