import { expect, test } from 'vitest';
import { locate } from '../../../src/core/source/locate.ts';
import { readYamlSource } from '../../../src/core/source/read-yaml-source.ts';
import type { SourceValue } from '../../../src/core/source/source-value.ts';
import { BOUNDS } from './read-text.ts';

const TEXT = `
metadata:
  annotations:
    a.b/c: x
    a: y
spec:
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - name: one
      - env:
        - name: FIRST
        - value: 1
      nodeSelector: {k.io/a: yes, 'a[0]': z}
  x.y: 1
  x: {y: 2}
`;

/** What the text has where the path leads. */
const rows = [
  { name: 'the whole for no path', path: '', want: 'metadata:\n' },
  { name: 'a field', path: 'spec', want: 'spec:\n' },
  { name: 'a field of a field', path: 'spec.template', want: 'template:' },
  { name: 'an item', path: 'spec.template.spec.containers[1]', want: 'env:' },
  { name: 'a field of an item', path: 'spec.template.spec.containers[1].env[1].value', want: 'value: 1' },
  { name: 'a key with dots in brackets', path: 'metadata.annotations[a.b/c]', want: 'a.b/c: x' },
  { name: 'a key with dots after a dot', path: 'metadata.annotations.a.b/c', want: 'a.b/c: x' },
  { name: 'the longest key that fits', path: 'spec.x.y', want: 'x.y: 1' },
  { name: 'a key with brackets', path: 'spec.template.spec.nodeSelector.a[0]', want: "'a[0]'" },
  { name: 'labels that errors put below the template', path: 'spec.template.labels[app]', want: 'app: web' },
  {
    name: 'as deep as the text goes: no such field',
    path: 'spec.template.spec.volumes[0].name',
    want: 'spec:\n      ',
  },
  {
    name: 'as deep as the text goes: no such item',
    path: 'spec.template.spec.containers[2].name',
    want: 'containers:',
  },
  { name: 'as deep as the text goes: no number', path: 'spec.template.spec.containers.name', want: 'containers:' },
  {
    name: 'as deep as the text goes: a scalar',
    path: 'spec.template.spec.containers[0].name.first',
    want: 'name: one',
  },
  { name: 'not a field that begins alike', path: 'spec.templates', want: 'spec:\n  ' },
];

test.each(rows)('$name', ({ path, want }) => {
  const reading = readYamlSource(TEXT, BOUNDS);
  const source = (reading.ok ? reading.documents[0]?.source : undefined) as SourceValue;
  expect(TEXT.slice(locate(source, path), locate(source, path) + want.length)).toBe(want);
});

test('a field that comes twice is the last one, as that one counts', () => {
  const field = (at: number) => ({ name: 'a', at, value: { kind: 'null' as const, at } });
  expect(locate({ kind: 'object', at: 0, fields: [field(1), field(2)] }, 'a')).toBe(2);
});

test('metadata that is no object has no fields', () => {
  const metadata = { name: 'metadata', at: 1, value: { kind: 'null' as const, at: 2 } };
  expect(locate({ kind: 'object', at: 0, fields: [metadata] }, 'labels')).toBe(0);
});
