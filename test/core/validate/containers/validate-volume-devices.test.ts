import { expect, test } from 'vitest';
import type { Container } from '../../../../src/core/v1/types.ts';
import { validateVolumeDevices } from '../../../../src/core/validate/containers/validate-volume-devices.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const volumes = [
  { name: 'v', emptyDir: {} },
  { name: 'claim', persistentVolumeClaim: { claimName: 'x' } },
  { name: 'ephemeral', ephemeral: {} },
];

test.each([
  {
    name: 'wrong all over, in order',
    container: {
      volumeMounts: [
        { name: 'v', mountPath: '/first' },
        { name: 'v', mountPath: '/last/..' },
      ],
      volumeDevices: [{}, { name: 'v', devicePath: '/last/..' }, {}, { name: 'v', devicePath: '/last/..' }],
    },
    want: [
      'd[0].name: Required value',
      'd[0].name: Not found: ""',
      'd[0].devicePath: Required value',
      'd[1].name: Invalid value: "v": can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      'd[1].devicePath: Invalid value: "/last/..": can not contain backsteps (\'..\')',
      'd[1].name: Invalid value: "v": must not already exist in volumeMounts',
      'd[1].devicePath: Invalid value: "/last/..": must not already exist as a path in volumeMounts',
      'd[2].name: Required value',
      'd[2].name: Not found: ""',
      'd[2].devicePath: Required value',
      'd[2].devicePath: Invalid value: "": must be unique',
      'd[3].name: Invalid value: "v": must be unique',
      'd[3].name: Invalid value: "v": can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode',
      'd[3].devicePath: Invalid value: "/last/..": can not contain backsteps (\'..\')',
      'd[3].name: Invalid value: "v": must not already exist in volumeMounts',
      'd[3].devicePath: Invalid value: "/last/..": must not already exist as a path in volumeMounts',
    ],
  },
  {
    name: 'claims of both kinds, one at the path of a mount that gave way to another',
    container: {
      volumeMounts: [
        { name: 'v', mountPath: '/first' },
        { name: 'v', mountPath: '/last' },
      ],
      volumeDevices: [
        { name: 'claim', devicePath: '/first' },
        { name: 'ephemeral', devicePath: 'relative..' },
      ],
    },
    want: [],
  },
])('$name', ({ container, want }) => {
  const value = decoded<Container>('v1.Container', container);
  const errors = errorsIn({ spec: { volumes } }, (spec, validation) => {
    const usable = new Map(spec.volumes.map((volume) => [volume.name, volume]));
    validateVolumeDevices(value, 'd', { ...validation, volumes: usable });
  });
  expect(errors).toEqual(want);
});
