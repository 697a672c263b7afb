import { expect, test } from 'vitest';
import type { EnvVar } from '../../../../src/core/v1/types.ts';
import { validateEnv } from '../../../../src/core/validate/containers/validate-env.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const fieldRef = { apiVersion: 'v1', fieldPath: 'metadata.name' };
const secretKeyRef = { name: 'a', key: 'b' };
const MISSING =
  'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`';

test.each([
  {
    name: 'wrong all over, in order',
    env: [
      {},
      {
        name: 'a=',
        value: 'x',
        valueFrom: {
          fileKeyRef: { key: 'A', volumeName: 'v' },
          secretKeyRef: { name: 'a' },
          configMapKeyRef: { name: 'a' },
          resourceFieldRef: {},
          fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.labels' },
        },
      },
    ],
    want: [
      'e[0].name: Required value',
      'e[1].name: Invalid value: "a=": a valid environment variable name must consist only of printable ASCII ' +
        "characters other than '='",
      'e[1].valueFrom.fieldRef.fieldPath: Unsupported value: "metadata.labels": supported values: "metadata.name", ' +
        '"metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", ' +
        '"status.hostIPs", "status.podIP", "status.podIPs"',
      'e[1].valueFrom.resourceFieldRef.resource: Required value',
      'e[1].valueFrom.configMapKeyRef.key: Required value',
      'e[1].valueFrom.secretKeyRef.key: Required value',
      'e[1].valueFrom.fileKeyRef.path: Required value',
      'e[1].valueFrom: Invalid value: "": may not be specified when `value` is not empty',
    ],
  },
  {
    name: 'no source, which matters more than the value',
    env: [{ name: 'a', value: 'x', valueFrom: {} }],
    want: [`e[0].valueFrom: Invalid value: "": ${MISSING}`],
  },
  {
    name: 'two sources',
    env: [{ name: 'a', valueFrom: { fieldRef, secretKeyRef } }],
    want: ['e[0].valueFrom: Invalid value: "": may not have more than one field specified at a time'],
  },
  {
    name: 'a value, and one source, thrice',
    env: [
      { name: 'a', value: 'x' },
      { name: 'a', valueFrom: { fieldRef } },
      { name: 'a', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
      { name: 'a', valueFrom: { configMapKeyRef: secretKeyRef } },
    ],
    want: [],
  },
])('$name', ({ env, want }) => {
  const list = env.map((variable) => decoded<EnvVar>('v1.EnvVar', variable));
  expect(errorsIn({ spec: {} }, (_, validation) => validateEnv(list, 'e', validation))).toEqual(want);
});
