import { expect, test } from 'vitest';
import type { FileKeySelector } from '../../../../src/core/v1/types.ts';
import { validateFileKeySelector } from '../../../../src/core/validate/containers/validate-file-key-selector.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const LONG = 'x'.repeat(64);

test.each([
  {
    name: 'nothing',
    given: {},
    want: ['p.key: Required value', 'p.volumeName: Required value', 'p.path: Required value'],
  },
  {
    name: 'all wrong',
    given: { key: 'a=b', volumeName: LONG, path: '/a/../b' },
    want: [
      'p.key: Invalid value: "a=b": a valid environment variable name must consist only of printable ASCII characters ' +
        "other than '='",
      `p.volumeName: Invalid value: "${LONG}": must be no more than 63 characters`,
      'p.path: Invalid value: "/a/../b": must not contain \'..\'',
    ],
  },
  { name: 'an absolute path', given: { key: 'A', volumeName: 'v', path: '/a..' }, want: [] },
])('$name', ({ given, want }) => {
  const selector = decoded<FileKeySelector>('v1.FileKeySelector', given);
  expect(errorsIn({ spec: {} }, (_, validation) => validateFileKeySelector(selector, 'p', validation))).toEqual(want);
});
