import { expect, test } from 'vitest';
import type { PersistentVolumeClaimSpec } from '../../../../src/core/v1/types.ts';
import { validatePersistentVolumeClaimSpec } from '../../../../src/core/validate/volumes/validate-persistent-volume-claim-spec.ts';
import { DNS_SUBDOMAIN, errorsOf } from './errors-of.ts';

const CLAIM = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
const SOURCE = { kind: 'PersistentVolumeClaim', name: 'a' };
const LABEL_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end " +
  "with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is " +
  "'(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

test.each([
  {
    name: 'nothing',
    value: {},
    want: ['v.accessModes: Required value: at least 1 access mode is required', 'v.resources[storage]: Required value'],
  },
  {
    name: 'all wrong',
    value: {
      accessModes: ['<'],
      selector: { matchLabels: { a: '!' }, matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] },
      resources: { requests: { storage: '-1024Mi' }, limits: { x: '-1' } },
      storageClassName: 'A',
      volumeMode: 'X',
      dataSource: { name: 'a', kind: 'b' },
      dataSourceRef: { name: 'a', kind: 'b' },
      volumeAttributesClassName: 'B',
    },
    want: [
      `v.selector.matchLabels: Invalid value: "!": ${LABEL_VALUE}`,
      "v.selector.matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      'v.accessModes: Unsupported value: "\\u003c": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"',
      'v.resources[storage]: Invalid value: "-1Gi": must be greater than zero',
      `v.storageClassName: Invalid value: "A": ${DNS_SUBDOMAIN}`,
      'v.volumeMode: Unsupported value: "X": supported values: "Block", "Filesystem"',
      `v.dataSource: Invalid value: "b": must be 'PersistentVolumeClaim' when referencing the default apiGroup`,
      `v.dataSourceRef: Invalid value: "b": must be 'PersistentVolumeClaim' when referencing the default apiGroup`,
      `v.volumeAttributesClassName: Invalid value: "B": ${DNS_SUBDOMAIN}`,
    ],
  },
  {
    name: 'no storage is none',
    value: { ...CLAIM, resources: { requests: { storage: '0' } } },
    want: ['v.resources[storage]: Invalid value: "0": must be greater than zero'],
  },
  {
    name: 'empty classes',
    value: { ...CLAIM, storageClassName: '', volumeAttributesClassName: '', volumeMode: 'Block' },
    want: [],
  },
  { name: 'a fraction of a byte', value: { ...CLAIM, resources: { requests: { storage: '1m' } } }, want: [] },
  { name: 'two sources that agree', value: { ...CLAIM, dataSource: SOURCE, dataSourceRef: SOURCE }, want: [] },
  {
    name: 'an empty namespace is none',
    value: { ...CLAIM, dataSource: SOURCE, dataSourceRef: { ...SOURCE, namespace: '' } },
    want: [],
  },
  {
    name: 'a namespace and a second source',
    value: { ...CLAIM, dataSource: SOURCE, dataSourceRef: { ...SOURCE, namespace: 'n' } },
    want: ['v: Invalid value: {}: may not be specified when dataSourceRef.namespace is specified'],
  },
  { name: 'a namespace', value: { ...CLAIM, dataSourceRef: { ...SOURCE, namespace: 'n' } }, want: [] },
  { name: 'one source', value: { ...CLAIM, dataSource: SOURCE }, want: [] },
  {
    name: 'another name',
    value: { ...CLAIM, dataSource: SOURCE, dataSourceRef: { ...SOURCE, name: 'b' } },
    want: ['v: Invalid value: {}: must match dataSourceRef'],
  },
  {
    name: 'another kind',
    value: {
      ...CLAIM,
      dataSource: { ...SOURCE, apiGroup: 'a' },
      dataSourceRef: { ...SOURCE, apiGroup: 'a', kind: 'b' },
    },
    want: ['v: Invalid value: {}: must match dataSourceRef'],
  },
  {
    name: 'no group is not an empty one',
    value: { ...CLAIM, dataSource: SOURCE, dataSourceRef: { ...SOURCE, apiGroup: '' } },
    want: ['v: Invalid value: {}: must match dataSourceRef'],
  },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<PersistentVolumeClaimSpec>(
      { type: 'v1.PersistentVolumeClaimSpec', value },
      validatePersistentVolumeClaimSpec,
    ),
  ).toEqual(want);
});
