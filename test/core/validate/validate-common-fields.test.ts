import { expect, test } from 'vitest';
import { validateCommonFields, validateCommonFieldsUpdate } from '../../../src/core/validate/validate-common-fields.ts';
import { givenMetadata } from './given-daemon-set.ts';
import { errorsFor } from './volumes/errors-of.ts';

test('names are only held to what a URL takes', () => {
  const metadata = givenMetadata({ generateName: 'a/-', name: 'A', finalizers: ['a'] });
  expect(errorsFor({}, ({ errors }) => validateCommonFields(metadata, errors))).toEqual([
    'metadata.generateName: Invalid value: "a/-": may not contain \'/\'',
  ]);
});

test('an update keeps its name', () => {
  const metadata = givenMetadata({ name: 'A', finalizers: ['a'] });
  expect(errorsFor({}, ({ errors }) => validateCommonFieldsUpdate(metadata, givenMetadata(), errors))).toEqual([
    'metadata.name: Invalid value: "A": field is immutable',
  ]);
});
