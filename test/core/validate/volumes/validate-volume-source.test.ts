import { expect, test } from 'vitest';
import type { Volume } from '../../../../src/core/v1/types.ts';
import { validateVolumeSource } from '../../../../src/core/validate/volumes/validate-volume-source.ts';
import { errorsOf } from './errors-of.ts';

const FORBIDDEN = (key: string) => `v.${key}: Forbidden: may not specify more than 1 volume type`;
const ISCSI = { targetPortal: 't', iqn: 'eui.0123456789abcdef' };

/** What is wrong with an empty one of each. */
const SOURCES = {
  emptyDir: [],
  hostPath: ['v.hostPath.path: Required value'],
  gitRepo: ['v.gitRepo.repository: Required value'],
  gcePersistentDisk: ['v.persistentDisk.pdName: Required value'],
  awsElasticBlockStore: ['v.awsElasticBlockStore.volumeID: Required value'],
  secret: ['v.secret.secretName: Required value'],
  nfs: [
    'v.nfs.server: Required value',
    'v.nfs.path: Required value',
    'v.nfs.path: Invalid value: "": must be an absolute path',
  ],
  iscsi: ['v.iscsi.targetPortal: Required value', 'v.iscsi.iqn: Required value'],
  glusterfs: ['v.glusterfs.endpoints: Required value', 'v.glusterfs.path: Required value'],
  flocker: ['v.flocker: Required value: one of datasetName and datasetUUID is required'],
  persistentVolumeClaim: ['v.persistentVolumeClaim.claimName: Required value'],
  rbd: ['v.rbd.monitors: Required value', 'v.rbd.image: Required value'],
  cinder: ['v.cinder.volumeID: Required value'],
  cephfs: ['v.cephfs.monitors: Required value'],
  quobyte: [
    'v.quobyte.registry: Required value: must be a host:port pair or multiple pairs separated by commas',
    'v.quobyte.volume: Required value',
  ],
  downwardAPI: [],
  fc: ['v.fc.targetWWNs: Required value: must specify either targetWWNs or wwids, but not both'],
  flexVolume: ['v.flexVolume.driver: Required value'],
  configMap: ['v.configMap.name: Required value'],
  azureFile: ['v.azureFile.secretName: Required value', 'v.azureFile.shareName: Required value'],
  vsphereVolume: ['v.vsphereVolume.volumePath: Required value'],
  photonPersistentDisk: ['v.photonPersistentDisk.pdID: Required value'],
  portworxVolume: ['v.portworxVolume.volumeID: Required value'],
  azureDisk: ['v.azureDisk.diskName: Required value', 'v.azureDisk.diskURI: Required value'],
  storageos: ['v.storageos.volumeName: Required value'],
  projected: [],
  scaleIO: [
    'v.scaleIO.gateway: Required value',
    'v.scaleIO.system: Required value',
    'v.scaleIO.volumeName: Required value',
  ],
  csi: ['v.csi.driver: Required value'],
  ephemeral: ['v.ephemeral.volumeClaimTemplate: Required value'],
  image: ['v.image.reference: Required value', 'v.image.pullPolicy: Required value'],
};

test.each([
  { name: 'none', value: {}, want: ['v: Required value: must specify a volume type'] },
  {
    name: 'a size limit is read first',
    value: { hostPath: {}, emptyDir: { sizeLimit: '-1' } },
    want: [
      'v.emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity',
      'v.hostPath: Forbidden: may not specify more than 1 volume type',
    ],
  },
  {
    name: 'all at once',
    value: Object.fromEntries([
      ['name', 'x'.repeat(63)],
      ...Object.entries(SOURCES).map(([key]) => [key, key === 'iscsi' ? { targetPortal: 'p', initiatorName: '' } : {}]),
    ]),
    want: [
      ...['hostPath', 'gitRepo', 'gcePersistentDisk', 'awsElasticBlockStore', 'secret', 'nfs', 'iscsi'].map(FORBIDDEN),
      `v.name: Invalid value: "${'x'.repeat(63)}": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.`,
      ...[
        'glusterfs',
        'flocker',
        'persistentVolumeClaim',
        'rbd',
        'cinder',
        'cephFS',
        'quobyte',
        'downwarAPI',
        'fc',
        'flexVolume',
        'configMap',
        'azureFile',
        'vsphereVolume',
        'photonPersistentDisk',
        'portworxVolume',
        'azureDisk',
        'storageos',
        'projected',
        'scaleIO',
        'csi',
        'ephemeral',
        'image',
      ].map(FORBIDDEN),
    ],
  },
  ...Object.entries(SOURCES).map(([key, want]) => ({ name: key, value: { [key]: {} }, want })),
  {
    name: 'the longest name, in bytes',
    value: { name: 'ü', iscsi: { ...ISCSI, targetPortal: 'x'.repeat(61), initiatorName: 'eui.0123456789abcdef' } },
    want: [],
  },
  {
    name: 'a longer name',
    value: { name: 'ü', iscsi: { ...ISCSI, targetPortal: 'x'.repeat(62), initiatorName: 'eui.0123456789abcdef' } },
    want: [
      'v.name: Invalid value: "ü": Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.',
    ],
  },
  { name: 'a long name without an initiator', value: { name: 'x'.repeat(63), iscsi: ISCSI }, want: [] },
])('$name', ({ value, want }) => {
  expect(errorsOf<Volume>({ type: 'v1.Volume', value }, validateVolumeSource)).toEqual(want);
});
