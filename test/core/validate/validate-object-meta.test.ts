import { expect, test } from 'vitest';
import { validateObjectMeta } from '../../../src/core/validate/validate-object-meta.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('the names of finalizers come last', () => {
  const metadata = givenMetadata({ name: '', finalizers: ['a'] });
  expect(errorsFor({}, (validation) => validateObjectMeta(metadata, () => [], validation))).toEqual([
    'metadata.name: Required value: name or generateName is required',
    'metadata.finalizers[0]: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified',
  ]);
});
