import { resourceVersionOnCreate } from '../../../src/core/findings/resource-version-on-create.ts';
import { type Row, testFinding, type Want } from './subject.ts';

const FOUND: Want = {
  severity: 'error',
  field: 'metadata.resourceVersion',
  message:
    'A dry run passes, but what is to be created must not have a resourceVersion: the API server answers 500 to the real request.',
  fix: [{ op: 'remove', path: '/metadata/resourceVersion' }],
};

const rows: readonly Row[] = [
  { name: 'none', want: [] },
  { name: 'an empty one', metadata: { resourceVersion: '' }, want: [] },
  { name: 'zero', metadata: { resourceVersion: '00' }, want: [] },
  { name: 'no number', metadata: { resourceVersion: '-1' }, want: [] },
  { name: 'too large a number', metadata: { resourceVersion: '18446744073709551616' }, want: [] },
  { name: 'the largest', metadata: { resourceVersion: '18446744073709551615' }, want: [FOUND] },
  { name: 'one of a real object', metadata: { resourceVersion: '48211907' }, want: [FOUND] },
  { name: 'on an update it has its use', metadata: { resourceVersion: '5' }, old: {}, want: [] },
];

testFinding('resource-version-on-create', resourceVersionOnCreate, rows);
