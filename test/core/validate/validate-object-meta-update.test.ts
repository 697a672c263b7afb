import { expect, test } from 'vitest';
import { validateObjectMetaUpdate } from '../../../src/core/validate/validate-object-meta-update.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('the names of finalizers come last', () => {
  const metadata = givenMetadata({ name: 'e', finalizers: ['a'] });
  expect(errorsFor({}, (validation) => validateObjectMetaUpdate(metadata, givenMetadata(), validation))).toEqual([
    'metadata.name: Invalid value: "e": field is immutable',
    'metadata.finalizers[0]: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified',
  ]);
});
