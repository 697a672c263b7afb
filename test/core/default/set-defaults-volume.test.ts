import { expect, test } from 'vitest';
import { setDefaultsVolume } from '../../../src/core/default/set-defaults-volume.ts';
import type { Volume } from '../../../src/core/v1/types.ts';
import { defaulted } from './defaulted.ts';

const FIELD_REF = { fieldPath: 'metadata.labels' };
const WITH_VERSION = { apiVersion: 'v1', ...FIELD_REF };

test.each([
  { name: 'no source', given: {}, want: { emptyDir: {} } },
  { name: 'an empty directory', given: { emptyDir: { medium: 'Memory' } }, want: { emptyDir: { medium: 'Memory' } } },
  {
    name: 'a source that is stored as it comes',
    given: { nfs: { server: 's' } },
    want: { nfs: { server: 's', path: '' } },
  },
  {
    name: 'an image of no tag',
    given: { image: { reference: 'a' } },
    want: { image: { reference: 'a', pullPolicy: 'Always' } },
  },
  { name: 'an image of no name', given: { image: {} }, want: { image: { pullPolicy: 'IfNotPresent' } } },
  { name: 'an image with a policy', given: { image: { pullPolicy: 'x' } }, want: { image: { pullPolicy: 'x' } } },
  { name: 'a path of the Node', given: { hostPath: { path: '/' } }, want: { hostPath: { path: '/', type: '' } } },
  {
    name: 'a path of the Node that must be something',
    given: { hostPath: { path: '/', type: 'File' } },
    want: { hostPath: { path: '/', type: 'File' } },
  },
  { name: 'a Secret', given: { secret: {} }, want: { secret: { defaultMode: 420 } } },
  { name: 'a Secret for nobody', given: { secret: { defaultMode: 0 } }, want: { secret: { defaultMode: 0 } } },
  { name: 'a ConfigMap', given: { configMap: {} }, want: { configMap: { defaultMode: 420 } } },
  {
    name: 'a ConfigMap with a mode, beside a Secret',
    given: { configMap: { defaultMode: 1 }, secret: {} },
    want: { configMap: { defaultMode: 1 }, secret: { defaultMode: 420 } },
  },
  { name: 'a downward API of nothing', given: { downwardAPI: {} }, want: { downwardAPI: { defaultMode: 420 } } },
  {
    name: 'a downward API',
    given: { downwardAPI: { defaultMode: 1, items: [{ path: 'a', fieldRef: FIELD_REF }, { path: 'b' }] } },
    want: { downwardAPI: { defaultMode: 1, items: [{ path: 'a', fieldRef: WITH_VERSION }, { path: 'b' }] } },
  },
  {
    name: 'a projection of nothing',
    given: { projected: {} },
    want: { projected: { sources: null, defaultMode: 420 } },
  },
  {
    name: 'projections',
    given: {
      projected: {
        defaultMode: 1,
        sources: [
          { secret: {} },
          { downwardAPI: { items: [{ path: 'a', fieldRef: FIELD_REF }] } },
          { downwardAPI: {} },
          { serviceAccountToken: { path: 'a' } },
          { serviceAccountToken: { path: 'a', expirationSeconds: 600 } },
        ],
      },
    },
    want: {
      projected: {
        defaultMode: 1,
        sources: [
          { secret: {} },
          { downwardAPI: { items: [{ path: 'a', fieldRef: WITH_VERSION }] } },
          { downwardAPI: {} },
          { serviceAccountToken: { path: 'a', expirationSeconds: 3600 } },
          { serviceAccountToken: { path: 'a', expirationSeconds: 600 } },
        ],
      },
    },
  },
  {
    name: 'iSCSI',
    given: { iscsi: {} },
    want: { iscsi: { targetPortal: '', iqn: '', lun: 0, iscsiInterface: 'default' } },
  },
  {
    name: 'iSCSI of another interface',
    given: { iscsi: { iscsiInterface: 'x' } },
    want: { iscsi: { targetPortal: '', iqn: '', lun: 0, iscsiInterface: 'x' } },
  },
  {
    name: 'RBD',
    given: { rbd: {} },
    want: { rbd: { monitors: null, image: '', pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' } },
  },
  {
    name: 'RBD of somebody',
    given: { rbd: { pool: 'p', user: 'u', keyring: 'k' } },
    want: { rbd: { monitors: null, image: '', pool: 'p', user: 'u', keyring: 'k' } },
  },
  {
    name: 'a disk of Azure',
    given: { azureDisk: {} },
    want: {
      azureDisk: {
        diskName: '',
        diskURI: '',
        cachingMode: 'ReadWrite',
        fsType: 'ext4',
        readOnly: false,
        kind: 'Shared',
      },
    },
  },
  {
    name: 'a disk of Azure that says everything, if with nothing',
    given: { azureDisk: { cachingMode: '', fsType: '', readOnly: true, kind: '' } },
    want: { azureDisk: { diskName: '', diskURI: '', cachingMode: '', fsType: '', readOnly: true, kind: '' } },
  },
  {
    name: 'ScaleIO',
    given: { scaleIO: {} },
    want: { scaleIO: { gateway: '', system: '', secretRef: null, storageMode: 'ThinProvisioned', fsType: 'xfs' } },
  },
  {
    name: 'ScaleIO that says so',
    given: { scaleIO: { storageMode: 'x', fsType: 'y' } },
    want: { scaleIO: { gateway: '', system: '', secretRef: null, storageMode: 'x', fsType: 'y' } },
  },
  { name: 'an ephemeral claim of nothing', given: { ephemeral: {} }, want: { ephemeral: {} } },
  {
    name: 'an ephemeral claim',
    given: { ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '0.1m' } } } } } },
    want: {
      ephemeral: {
        volumeClaimTemplate: {
          metadata: {},
          spec: { resources: { requests: { storage: '1m' } }, volumeMode: 'Filesystem' },
        },
      },
    },
  },
  {
    name: 'an ephemeral claim of a device',
    given: { ephemeral: { volumeClaimTemplate: { spec: { volumeMode: 'Block' } } } },
    want: { ephemeral: { volumeClaimTemplate: { metadata: {}, spec: { resources: {}, volumeMode: 'Block' } } } },
  },
])('$name', ({ given, want }) => {
  const volume = defaulted<Volume>('v1.Volume', { name: 'v', ...given }, setDefaultsVolume);
  expect(volume).toEqual({ name: 'v', ...want });
});
