import { longName } from '../../../src/core/findings/long-name.ts';
import { type Row, testFinding, type Want } from './subject.ts';

const MESSAGE =
  'The name leaves no room for the hash in the names of its revisions: none is stored, and so no Pod is created';

function found(message: string, fix: Want['fix']): Want {
  return { severity: 'error', field: 'metadata.name', message, fix };
}

const rows: readonly Row[] = [
  { name: 'room for ten digits', metadata: { name: 'n'.repeat(242) }, want: [] },
  {
    name: 'not for ten',
    metadata: { name: 'n'.repeat(243) },
    want: [found(`${MESSAGE}.`, [{ op: 'replace', path: '/metadata/name', value: 'n'.repeat(242) }])],
  },
  {
    name: 'a name ends with a letter or digit',
    metadata: { name: `${'n'.repeat(241)}-nnn` },
    want: [found(`${MESSAGE}.`, [{ op: 'replace', path: '/metadata/name', value: 'n'.repeat(241) }])],
  },
  {
    name: 'a stored one keeps its name',
    metadata: { name: 'n'.repeat(243) },
    old: { metadata: { name: 'n'.repeat(243) } },
    want: [found(`${MESSAGE}; a name is immutable: that takes a new DaemonSet.`, [])],
  },
  { name: 'a name that is made is short', metadata: { name: '', generateName: 'n'.repeat(250) }, want: [] },
];

testFinding('long-name', longName, rows);
