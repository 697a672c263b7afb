import { expect, test } from 'vitest';
import type { SecretVolumeSource } from '../../../../src/core/v1/types.ts';
import { validateSecretVolumeSource } from '../../../../src/core/validate/volumes/validate-secret-volume-source.ts';
import { errorsOf, FILE_MODE, USER } from './errors-of.ts';

test.each([
  { name: 'nothing', value: {}, want: ['v.secretName: Required value'] },
  {
    name: 'all wrong',
    value: { defaultMode: 512, defaultUser: 2147483648, items: [{ key: 'k', path: 'p' }, { path: 'p' }] },
    want: [
      'v.secretName: Required value',
      `v.defaultMode: Invalid value: 512: ${FILE_MODE}`,
      `v.defaultUser: Invalid value: 2147483648: ${USER}`,
      'v.items[1].key: Required value',
    ],
  },
  {
    name: 'one path twice is no matter here',
    value: {
      secretName: 'S!',
      items: [
        { key: 'a', path: 'p' },
        { key: 'b', path: 'p' },
      ],
    },
    want: [],
  },
])('$name', ({ value, want }) => {
  expect(errorsOf<SecretVolumeSource>({ type: 'v1.SecretVolumeSource', value }, validateSecretVolumeSource)).toEqual(
    want,
  );
});
