import { expect, test } from 'vitest';
import type { ObjectFieldSelector } from '../../../../src/core/v1/types.ts';
import { validateObjectFieldSelector } from '../../../../src/core/validate/containers/validate-object-field-selector.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const KEY =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric " +
  "character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is " +
  "'([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const invalid = (fieldPath: string, detail: string) =>
  `p.fieldPath: Invalid value: "${fieldPath}": error converting fieldPath: ${detail}`;

test.each([
  { name: 'no version and no path', apiVersion: '', fieldPath: '', want: ['p.apiVersion: Required value'] },
  { name: 'no path', apiVersion: 'v2', fieldPath: '', want: ['p.fieldPath: Required value'] },
  {
    name: 'another version',
    apiVersion: 'v2',
    fieldPath: 'metadata.name',
    want: [invalid('metadata.name', 'unsupported pod version: v2')],
  },
  {
    name: 'a subscript of a text',
    fieldPath: "metadata.name['a']",
    want: [invalid("metadata.name['a']", "field label does not support subscript: metadata.name['a']")],
  },
  {
    name: 'a subscript of nothing',
    fieldPath: "['a']",
    want: [invalid("['a']", "field label not supported: ['a']")],
  },
  {
    name: 'half a subscript',
    fieldPath: "metadata.labels'a']",
    want: [invalid("metadata.labels'a']", "field label not supported: metadata.labels'a']")],
  },
  { name: 'no field', fieldPath: 'spec.x', want: [invalid('spec.x', 'field label not supported: spec.x')] },
  {
    name: 'a label that cannot be, with a bracket in it',
    fieldPath: "metadata.labels['B['b']",
    want: [`p: Invalid value: "B['b": ${KEY}`],
  },
  {
    name: 'an annotation that cannot be, in lower case',
    fieldPath: "metadata.annotations['\u0130B \u03a3']",
    want: [`p: Invalid value: "ib \u03c3": ${KEY}`],
  },
  { name: 'an annotation in upper case', fieldPath: "metadata.annotations['A.COM/b']", want: [] },
  {
    name: 'a field that is not for this',
    fieldPath: 'status.phase',
    want: ['p.fieldPath: Unsupported value: "status.phase": supported values: "metadata.name", "spec.nodeName"'],
  },
  { name: 'the Node as it was once called', fieldPath: 'spec.host', want: [] },
  { name: 'the name', fieldPath: 'metadata.name', want: [] },
])('$name', ({ apiVersion = 'v1', fieldPath, want }) => {
  const fieldRef = decoded<ObjectFieldSelector>('v1.ObjectFieldSelector', { apiVersion, fieldPath });
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateObjectFieldSelector({ fieldRef, supported: ['metadata.name', 'spec.nodeName'] }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
