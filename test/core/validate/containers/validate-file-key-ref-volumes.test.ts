import { expect, test } from 'vitest';
import { validateFileKeyRefVolumes } from '../../../../src/core/validate/containers/validate-file-key-ref-volumes.ts';
import { errorsIn } from './errors-in.ts';

const from = (volumeName: string) => ({ valueFrom: { fileKeyRef: { volumeName } } });

test.each([
  {
    name: 'in containers of all kinds',
    spec: {
      volumes: [{ name: 'v', hostPath: { path: '/v' } }],
      ephemeralContainers: [{ env: [from('v')] }],
      containers: [{}, { env: [{ value: 'x' }, { valueFrom: {} }, from('other')] }],
      initContainers: [{ env: [from('v')] }],
    },
    want: [
      's.initContainers[0].env[0].valueFrom.fileKeyRef.volumeName: Invalid value: "v": referenced volume must be of type ' +
        'emptyDir',
      's.containers[1].env[2].valueFrom.fileKeyRef.volumeName: Not found: "other"',
      's.ephemeralContainers[0].env[0].valueFrom.fileKeyRef.volumeName: Invalid value: "v": referenced volume must be of ' +
        'type emptyDir',
    ],
  },
  {
    name: 'no name',
    spec: { containers: [{ env: [from('')] }] },
    want: ['s.containers[0].env[0].valueFrom.fileKeyRef.volumeName: Not found: ""'],
  },
  {
    name: 'of two volumes the last one',
    spec: { volumes: [{ name: 'v' }, { name: 'v', emptyDir: {} }], containers: [{ env: [from('v')] }] },
    want: [],
  },
])('$name', ({ spec, want }) => {
  const errors = errorsIn({ spec }, (pod, validation) => validateFileKeyRefVolumes(pod, 's', validation));
  expect(errors).toEqual(want);
});
