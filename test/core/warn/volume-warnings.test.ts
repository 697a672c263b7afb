import { expect, test } from 'vitest';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { volumeWarnings } from '../../../src/core/warn/volume-warnings.ts';
import { decoded } from '../validate/decoded.ts';

test.each<{ name: string; volume: object; want: readonly string[] }>([
  {
    name: 'the path of a StorageOS volume is that of the internal type',
    volume: { storageos: {} },
    want: ['t.spec.volumes[1].storageOS: deprecated in v1.22, non-functional in v1.25+'],
  },
  { name: 'a claim without a template', volume: { ephemeral: {} }, want: [] },
  { name: 'a claim without amounts', volume: { ephemeral: { volumeClaimTemplate: { spec: {} } } }, want: [] },
  {
    name: 'a claim of half a byte of storage, and of memory, which it has not',
    volume: {
      ephemeral: {
        volumeClaimTemplate: {
          spec: { resources: { limits: { storage: '0.2', memory: '0.5' }, requests: { storage: '100m' } } },
        },
      },
    },
    want: [
      't.spec.volumes[1].ephemeral.volumeClaimTemplate.spec.resources.requests[storage]: fractional byte value "100m" is invalid, must be an integer',
      't.spec.volumes[1].ephemeral.volumeClaimTemplate.spec.resources.limits[storage]: fractional byte value "200m" is invalid, must be an integer',
    ],
  },
  { name: 'a volume of today', volume: { emptyDir: {} }, want: [] },
  {
    name: 'photonPersistentDisk',
    volume: { photonPersistentDisk: {} },
    want: [gone('photonPersistentDisk', '11', '16')],
  },
  {
    name: 'gitRepo, which is off',
    volume: { gitRepo: { repository: 'r' } },
    want: ['t.spec.volumes[1].gitRepo: deprecated in v1.11, and disabled by default in v1.33+'],
  },
  { name: 'scaleIO', volume: { scaleIO: {} }, want: [gone('scaleIO', '16', '22')] },
  { name: 'flocker', volume: { flocker: {} }, want: [gone('flocker', '22', '25')] },
  { name: 'quobyte', volume: { quobyte: {} }, want: [gone('quobyte', '22', '25')] },
  { name: 'glusterfs', volume: { glusterfs: {} }, want: [gone('glusterfs', '25', '26')] },
  { name: 'cephfs', volume: { cephfs: {} }, want: [gone('cephfs', '28', '31')] },
  { name: 'rbd', volume: { rbd: {} }, want: [gone('rbd', '28', '31')] },
])('$name', ({ volume, want }) => {
  const volumes = [
    { name: 'a', hostPath: { path: '/' } },
    { name: 'b', ...volume },
  ];
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { spec: { volumes } });
  expect(volumeWarnings(template, 't')).toEqual(want);
});

function gone(field: string, deprecated: string, removed: string): string {
  return `t.spec.volumes[1].${field}: deprecated in v1.${deprecated}, non-functional in v1.${removed}+`;
}
