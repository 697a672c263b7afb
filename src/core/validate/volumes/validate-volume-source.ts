import { utf8Length } from '../../text/utf8-length.ts';
import type { Volume, VolumeSource } from '../../v1/types.ts';
import { forbidden, invalid, required } from '../field-errors.ts';
import type { Validation } from '../validation.ts';
import { requiredFields } from './required-fields.ts';
import { validateAwsElasticBlockStoreVolumeSource } from './validate-aws-elastic-block-store-volume-source.ts';
import { validateAzureDiskVolumeSource } from './validate-azure-disk-volume-source.ts';
import { validateCinderVolumeSource } from './validate-cinder-volume-source.ts';
import { validateConfigMapVolumeSource } from './validate-config-map-volume-source.ts';
import { validateCsiVolumeSource } from './validate-csi-volume-source.ts';
import { validateDownwardApiVolumeSource } from './validate-downward-api-volume-source.ts';
import { validateEmptyDirVolumeSource } from './validate-empty-dir-volume-source.ts';
import { validateEphemeralVolumeSource } from './validate-ephemeral-volume-source.ts';
import { validateFcVolumeSource } from './validate-fc-volume-source.ts';
import { validateFlexVolumeSource } from './validate-flex-volume-source.ts';
import { validateFlockerVolumeSource } from './validate-flocker-volume-source.ts';
import { validateGcePersistentDiskVolumeSource } from './validate-gce-persistent-disk-volume-source.ts';
import { validateGitRepoVolumeSource } from './validate-git-repo-volume-source.ts';
import { validateHostPathVolumeSource } from './validate-host-path-volume-source.ts';
import { validateImageVolumeSource } from './validate-image-volume-source.ts';
import { validateIscsiVolumeSource } from './validate-iscsi-volume-source.ts';
import { validateNfsVolumeSource } from './validate-nfs-volume-source.ts';
import { validateProjectedVolumeSource } from './validate-projected-volume-source.ts';
import { validateQuobyteVolumeSource } from './validate-quobyte-volume-source.ts';
import { validateSecretVolumeSource } from './validate-secret-volume-source.ts';
import { validateStorageOsVolumeSource } from './validate-storage-os-volume-source.ts';

interface Source {
  readonly key: keyof VolumeSource;
  /** The name upstream forbids a second source under, which is not always its own. */
  readonly forbiddenAs: string;
  readonly validate: (volume: VolumeSource, path: string, validation: Validation) => void;
}

/** In upstream's order. */
const SOURCES: readonly Source[] = [
  source('emptyDir', validateEmptyDirVolumeSource),
  source('hostPath', validateHostPathVolumeSource),
  source('gitRepo', validateGitRepoVolumeSource),
  source('gcePersistentDisk', validateGcePersistentDiskVolumeSource, { path: 'persistentDisk' }),
  source('awsElasticBlockStore', validateAwsElasticBlockStoreVolumeSource),
  source('secret', validateSecretVolumeSource),
  source('nfs', validateNfsVolumeSource),
  source('iscsi', validateIscsiVolumeSource),
  source('glusterfs', requiredFields('endpoints', 'path')),
  source('flocker', validateFlockerVolumeSource),
  source('persistentVolumeClaim', requiredFields('claimName')),
  source('rbd', requiredFields('monitors', 'image')),
  source('cinder', validateCinderVolumeSource),
  source('cephfs', requiredFields('monitors'), { forbiddenAs: 'cephFS' }),
  source('quobyte', validateQuobyteVolumeSource),
  source('downwardAPI', validateDownwardApiVolumeSource, { forbiddenAs: 'downwarAPI' }),
  source('fc', validateFcVolumeSource),
  source('flexVolume', validateFlexVolumeSource),
  source('configMap', validateConfigMapVolumeSource),
  source('azureFile', requiredFields('secretName', 'shareName')),
  source('vsphereVolume', requiredFields('volumePath')),
  source('photonPersistentDisk', requiredFields('pdID')),
  source('portworxVolume', requiredFields('volumeID')),
  source('azureDisk', validateAzureDiskVolumeSource),
  source('storageos', validateStorageOsVolumeSource),
  source('projected', validateProjectedVolumeSource),
  source('scaleIO', requiredFields('gateway', 'system', 'volumeName')),
  source('csi', validateCsiVolumeSource),
  source('ephemeral', validateEphemeralVolumeSource),
  source('image', validateImageVolumeSource),
];

/** validateVolumeSource (core/validation/validation.go:552). */
export function validateVolumeSource(volume: Volume, path: string, validation: Validation): void {
  const { errors } = validation;
  const found = SOURCES.filter(({ key }) => volume[key] !== undefined);
  for (const [at, { key, forbiddenAs, validate }] of found.entries()) {
    if (at === 0) validate(volume, path, validation);
    else errors.push(forbidden(`${path}.${forbiddenAs}`, 'may not specify more than 1 volume type'));
    // Asked even of a second source.
    if (key === 'iscsi') validateInitiatorName(volume, `${path}.name`, validation);
  }
  if (found.length === 0) errors.push(required(path, 'must specify a volume type'));
}

/** The name and portal of a volume become part of an iSCSI interface's name. */
function validateInitiatorName({ name, iscsi }: Volume, path: string, { errors }: Validation): void {
  if (iscsi?.initiatorName === undefined || utf8Length(`${name}:${iscsi.targetPortal}`) <= 64) return;
  const what = 'Total length of <volume name>:<iscsi.targetPortal>';
  errors.push(invalid(path, name, `${what} must be under 64 characters if iscsi.initiatorName is specified.`));
}

function source<Key extends keyof VolumeSource>(
  key: Key,
  validate: (source: NonNullable<VolumeSource[Key]>, path: string, validation: Validation) => void,
  { path: ownPath = key, forbiddenAs = key }: { readonly path?: string; readonly forbiddenAs?: string } = {},
): Source {
  return {
    key,
    forbiddenAs,
    validate: (volume, path, validation) =>
      validate(volume[key] as NonNullable<VolumeSource[Key]>, `${path}.${ownPath}`, validation),
  };
}
