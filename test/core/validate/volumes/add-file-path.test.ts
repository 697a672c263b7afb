import { expect, test } from 'vitest';
import { addFilePath } from '../../../../src/core/validate/volumes/add-file-path.ts';
import { errorsFor } from './errors-of.ts';

test.each([
  { name: 'a new path', filePath: 'b', want: [] },
  { name: 'a path a second time', filePath: 'a', want: ['p: Invalid value: "owner": conflicting duplicate paths'] },
])('$name', ({ filePath, want }) => {
  const filePaths = new Set(['a']);
  const found = errorsFor({}, (validation) => {
    addFilePath(filePath, 'owner', { ...validation, projected: 'p', filePaths });
  });
  expect(found).toEqual(want);
  expect(filePaths).toContain(filePath);
});
