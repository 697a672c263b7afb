import type { GoJson } from '../../model/field-error.ts';
import { goJson } from '../../text/go-json.ts';
import { labelSelectorJson } from '../../text/label-selector-json.ts';
import type { ClusterTrustBundleProjection } from '../../v1/types.ts';
import { invalid, required } from '../field-errors.ts';
import { validateLabelSelector } from '../validate-label-selector.ts';
import { addFilePath } from './add-file-path.ts';
import { clusterTrustBundleNameErrors } from './cluster-trust-bundle-name-errors.ts';
import type { ProjectedValidation } from './projected-validation.ts';
import { validateLocalNonReservedPath } from './validate-local-non-reserved-path.ts';
import { validateSignerName } from './validate-signer-name.ts';
import { validateUserField } from './validate-user-field.ts';

/** A projected ClusterTrustBundle (core/validation/validation.go:1245). */
export function validateClusterTrustBundleProjection(
  bundle: ClusterTrustBundleProjection,
  path: string,
  validation: ProjectedValidation,
): void {
  validateSelection(bundle, path, validation);
  if (bundle.path === '') validation.errors.push(required(`${path}.path`, ''));
  validateUserField(bundle.user, `${path}.user`, validation);
  validateLocalNonReservedPath(bundle.path, `${path}.path`, validation);
  // Even an empty path may not be there twice.
  addFilePath(bundle.path, bundle.path, validation);
}

function validateSelection(bundle: ClusterTrustBundleProjection, path: string, validation: ProjectedValidation): void {
  const { errors } = validation;
  const { name, signerName, labelSelector } = bundle;
  if (name !== undefined && signerName !== undefined) {
    errors.push(invalid(path, printed(bundle), 'only one of name and signerName may be used'));
  } else if (name !== undefined) {
    if (name === '') errors.push(required(`${path}.name`, 'must be a valid object name'));
    for (const message of clusterTrustBundleNameErrors(name)) {
      errors.push(invalid(`${path}.name`, name, `not a valid clustertrustbundlename: ${message}`));
    }
    if (labelSelector === undefined) return;
    const detail = 'labelSelector must be unset if name is specified';
    errors.push(invalid(`${path}.labelSelector`, labelSelectorJson(labelSelector), detail));
  } else if (signerName !== undefined) {
    if (signerName === '') errors.push(required(`${path}.signerName`, 'must be a valid signer name'));
    validateSignerName(signerName, `${path}.signerName`, validation);
    validateLabelSelector(labelSelector, `${path}.labelSelector`, { ...validation, allowInvalidValues: false });
  } else {
    errors.push(required(path, 'either name or signerName must be specified'));
  }
}

/** The server's own struct has no names for JSON, so the fields are called as in Go. */
function printed(bundle: ClusterTrustBundleProjection): GoJson {
  const { name, signerName, labelSelector, optional = null, path, user = null } = bundle;
  const selector = labelSelector === undefined ? 'null' : labelSelectorJson(labelSelector).json;
  const texts = `"Name":${goJson(name).json},"SignerName":${goJson(signerName).json}`;
  return {
    json: `{${texts},"LabelSelector":${selector},"Optional":${optional},"Path":${goJson(path).json},"User":${user}}`,
  };
}
