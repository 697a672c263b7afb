import { expect, test } from 'vitest';
import { validateContainerCommon } from '../../../../src/core/validate/containers/validate-container-common.ts';
import { container, errorsIn } from './errors-in.ts';

const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an " +
  "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

test.each([
  {
    name: 'nothing at all',
    given: {},
    want: [
      'c.name: Required value',
      'c.image: Required value',
      'c.terminationMessagePolicy: Required value',
      'c.imagePullPolicy: Required value',
    ],
  },
  {
    name: 'something wrong everywhere, in order',
    given: {
      securityContext: { runAsUser: -1 },
      resizePolicy: [{ resourceName: 'cpu', restartPolicy: '' }],
      resources: { limits: { cpu: '-1' } },
      imagePullPolicy: 'always',
      volumeDevices: [{ name: 'd', devicePath: '/d' }],
      volumeMounts: [{ name: 'm', mountPath: '/m' }],
      envFrom: [{}],
      env: [{ name: '' }],
      ports: [{ containerPort: 0, protocol: 'TCP' }],
      terminationMessagePolicy: 'file',
      image: '',
      name: 'A',
    },
    want: [
      `c.name: Invalid value: "A": ${LABEL}`,
      'c.image: Required value',
      'c.terminationMessagePolicy: Unsupported value: "file": supported values: "File", "FallbackToLogsOnError"',
      'c.ports[0].containerPort: Required value',
      'c.env[0].name: Required value',
      'c.envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef`',
      'c.volumeMounts[0].name: Not found: "m"',
      'c.volumeDevices[0].name: Not found: "d"',
      'c.imagePullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent", "Never"',
      'c.resources.limits[cpu]: Invalid value: "-1": must be greater than or equal to 0',
      'c.resizePolicy: Required value',
      'c.securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
  },
  { name: 'any image', given: container({ image: ' ' }), want: [] },
])('$name', ({ given, want }) => {
  const errors = errorsIn({ spec: { containers: [given] } }, ({ containers }, validation) => {
    for (const each of containers) validateContainerCommon(each, 'c', validation);
  });
  expect(errors).toEqual(want);
});
