import type { VolumeProjection } from '../../v1/types.ts';
import { forbidden } from '../field-errors.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { validateClusterTrustBundleProjection } from './validate-cluster-trust-bundle-projection.ts';
import { validateDownwardApiProjection } from './validate-downward-api-projection.ts';
import { validateKeyProjection } from './validate-key-projection.ts';
import { validatePodCertificateProjection } from './validate-pod-certificate-projection.ts';
import { validateServiceAccountTokenProjection } from './validate-service-account-token-projection.ts';

/** Whether the projection has that kind of source; if so, it was validated. */
type ValidateKind = (projection: VolumeProjection, path: string, validation: ProjectedValidation) => boolean;

const KINDS: readonly ValidateKind[] = [
  kind('secret', validateKeyProjection),
  kind('configMap', validateKeyProjection),
  kind('downwardAPI', validateDownwardApiProjection),
  kind('serviceAccountToken', validateServiceAccountTokenProjection),
  kind('clusterTrustBundle', validateClusterTrustBundleProjection),
  kind('podCertificate', validatePodCertificateProjection),
];

/** One source of validateProjectionSources (core/validation/validation.go:1167), which may be none of the kinds. */
export function validateVolumeProjection(
  projection: VolumeProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  const found = KINDS.filter((validate) => validate(projection, path, validation));
  if (found.length < 2) return;
  validation.errors.push(forbidden(path, 'may not specify more than 1 volume type per source'));
}

function kind<Kind extends keyof VolumeProjection>(
  name: Kind,
  validate: (source: NonNullable<VolumeProjection[Kind]>, path: string, validation: ProjectedValidation) => void,
): ValidateKind {
  return (projection, path, validation) => {
    const source = projection[name];
    if (source !== undefined) validate(source, `${path}.${name}`, validation);
    return source !== undefined;
  };
}
