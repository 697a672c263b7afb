import { expect, test } from 'vitest';
import type { AzureDiskVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateAzureDiskVolumeSource } from '../../../../src/core/validate/volumes/validate-azure-disk-volume-source.ts';
import { errorsOf } from './errors-of.ts';

const BLOB = 'supported values: "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"';
const MANAGED =
  'supported values: "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"';

test.each([
  { name: 'nothing', value: {}, want: ['v.diskName: Required value', 'v.diskURI: Required value'] },
  {
    name: 'all wrong; what is not managed is a blob',
    value: { cachingMode: '<', kind: '', diskURI: ' https://' },
    want: [
      'v.diskName: Required value',
      'v.cachingMode: Unsupported value: "\\u003c": supported values: "None", "ReadOnly", "ReadWrite"',
      'v.kind: Unsupported value: "": supported values: "Dedicated", "Managed", "Shared"',
      `v.diskURI: Unsupported value: " https://": ${BLOB}`,
    ],
  },
  {
    name: 'a managed blob',
    value: { diskName: 'd', diskURI: 'https://x', kind: 'Managed' },
    want: [`v.diskURI: Unsupported value: "https://x": ${MANAGED}`],
  },
  {
    name: 'a shared managed disk',
    value: { diskName: 'd', diskURI: '/subscriptions/', kind: 'Shared' },
    want: [`v.diskURI: Unsupported value: "/subscriptions/": ${BLOB}`],
  },
  {
    name: 'managed',
    value: { diskName: 'd', diskURI: '/subscriptions/', kind: 'Managed', cachingMode: 'None' },
    want: [],
  },
  { name: 'a blob', value: { diskName: 'd', diskURI: 'https://', kind: 'Dedicated' }, want: [] },
])('$name', ({ value, want }) => {
  expect(
    errorsOf<AzureDiskVolumeSource>({ type: 'v1.AzureDiskVolumeSource', value }, validateAzureDiskVolumeSource),
  ).toEqual(want);
});
