import type { PodCertificateProjection } from '../../v1/types.ts';
import { invalid, notSupported, required } from '../field-errors.ts';
import { addFilePath } from './add-file-path.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { validateLocalNonReservedPath } from './validate-local-non-reserved-path.ts';
import { validateSignerName } from './validate-signer-name.ts';
import { validateUserAnnotations } from './validate-user-annotations.ts';
import { validateUserField } from './validate-user-field.ts';

const KEY_TYPES = ['RSA3072', 'RSA4096', 'ECDSAP256', 'ECDSAP384', 'ECDSAP521', 'ED25519'];
const FILES = ['credentialBundlePath', 'keyPath', 'certificateChainPath'] as const;

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A projected certificate of the Pod (core/validation/validation.go:1309). */
export function validatePodCertificateProjection(
  certificate: PodCertificateProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  const { errors } = validation;
  validateSignerName(certificate.signerName, `${path}.signerName`, validation);
  validateUserAnnotations(certificate.userAnnotations, `${path}.userAnnotations`, validation);
  validateUserField(certificate.user, `${path}.user`, validation);
  if (!KEY_TYPES.includes(certificate.keyType)) {
    errors.push(notSupported(`${path}.keyType`, certificate.keyType, KEY_TYPES));
  }
  validateMaxExpiration(certificate, `${path}.maxExpirationSeconds`, validation);
  const files = FILES.filter((file) => certificate[file] !== '');
  for (const file of files) {
    validateLocalNonReservedPath(certificate[file], `${path}.${file}`, validation);
    addFilePath(certificate[file], certificate[file], validation);
  }
  if (files.length > 0) return;
  errors.push(required(path, 'specify at least one of credentialBundlePath, keyPath, and certificateChainPath'));
}

function validateMaxExpiration(
  { maxExpirationSeconds: seconds, signerName }: PodCertificateProjection,
  path: string,
  { errors }: ProjectedValidation,
): void {
  if (seconds === undefined) return;
  const max = isKubernetesSigner(signerName) ? DAY : 91 * DAY;
  if (seconds < HOUR) errors.push(invalid(path, seconds, `if provided, maxExpirationSeconds must be >= ${HOUR}`));
  if (seconds > max) errors.push(invalid(path, seconds, `if provided, maxExpirationSeconds must be <= ${max}`));
}

/** IsKubernetesSignerName (core/validation/names.go:29). */
function isKubernetesSigner(signerName: string): boolean {
  return /^(?:[^/]*\.)?kubernetes\.io(?:\/|$)/.test(signerName);
}
