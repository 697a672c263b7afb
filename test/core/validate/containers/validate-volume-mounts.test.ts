import { expect, test } from 'vitest';
import type { Container } from '../../../../src/core/v1/types.ts';
import { validateVolumeMounts } from '../../../../src/core/validate/containers/validate-volume-mounts.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const volumes = [
  ...['v', 'w'].map((name) => ({ name, emptyDir: {} })),
  { name: 'image', image: { reference: 'nginx' } },
];

test.each([
  {
    name: 'wrong all over, in order',
    container: {
      volumeDevices: [
        { name: 'v', devicePath: '/first' },
        { name: 'v', devicePath: '/last' },
      ],
      volumeMounts: [
        {},
        {
          name: 'v',
          mountPath: '/last',
          subPath: '/a',
          subPathExpr: '../a',
          mountPropagation: 'Bidirectional',
          recursiveReadOnly: 'x',
        },
        { name: 'w', mountPath: '/last', subPathExpr: '/$(A)' },
      ],
    },
    want: [
      'm[0].name: Required value',
      'm[0].name: Not found: ""',
      'm[0].mountPath: Required value',
      'm[1].name: Invalid value: "v": must not already exist in volumeDevices',
      'm[1].mountPath: Invalid value: "/last": must not already exist as a path in volumeDevices',
      'm.subPath: Invalid value: "/a": must be a relative path',
      'm[1].subPathExpr: Invalid value: "../a": subPathExpr and subPath are mutually exclusive',
      'm.subPathExpr: Invalid value: "../a": must not contain \'..\'',
      'm.mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers',
      'm.recursiveReadOnly: Unsupported value: "x": supported values: "Disabled", "Enabled", "IfPossible"',
      'm[2].mountPath: Invalid value: "/last": must be unique',
      'm[2].mountPath: Invalid value: "/last": must not already exist as a path in volumeDevices',
      'm.subPathExpr: Invalid value: "/$(A)": must be a relative path',
    ],
  },
  {
    name: 'no path twice',
    container: { volumeMounts: [{ name: 'v' }, { name: 'v' }] },
    want: [
      'm[0].mountPath: Required value',
      'm[1].mountPath: Required value',
      'm[1].mountPath: Invalid value: "": must be unique',
    ],
  },
  {
    name: 'both ways in a container that says nothing of privileges',
    container: {
      securityContext: {},
      volumeMounts: [{ name: 'v', mountPath: '/v', mountPropagation: 'Bidirectional' }],
    },
    want: ['m.mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers'],
  },
  {
    name: 'options of how an image is mounted',
    container: {
      volumeMounts: [
        { name: 'image', mountPath: '/a', bindMountOptions: ['<', 'nodev'] },
        { name: 'image', mountPath: '/b', bindMountOptions: [] },
        { name: 'v', mountPath: '/c', bindMountOptions: ['nodev'] },
        { name: 'x', mountPath: '/d', bindMountOptions: ['nodev'] },
      ],
    },
    want: [
      'm[0].bindMountOptions[0]: Unsupported value: "<": supported values: "nodev", "noexec", "nosuid"',
      'm[0].bindMountOptions: Invalid value: ["\\u003c","nodev"]: bindMountOptions may not be used with image volumes',
      'm[3].name: Not found: "x"',
    ],
  },
  {
    name: 'a volume twice, the path of a device that gave way to another, both ways with privileges',
    container: {
      securityContext: { privileged: true },
      volumeDevices: [
        { name: 'd', devicePath: '/first' },
        { name: 'd', devicePath: '/last' },
      ],
      volumeMounts: [
        { name: 'v', mountPath: '/first', subPath: 'a/..b', mountPropagation: 'Bidirectional' },
        { name: 'v', mountPath: 'relative/..', subPathExpr: '$(A)' },
      ],
    },
    want: [],
  },
])('$name', ({ container, want }) => {
  const value = decoded<Container>('v1.Container', container);
  const errors = errorsIn({ spec: { volumes } }, (spec, validation) => {
    const usable = new Map(spec.volumes.map((volume) => [volume.name, volume]));
    validateVolumeMounts(value, 'm', { ...validation, volumes: usable });
  });
  expect(errors).toEqual(want);
});
