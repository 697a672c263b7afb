import { schedulingGates } from '../../../src/core/findings/scheduling-gates.ts';
import { inPod, type Row, testFinding } from './subject.ts';

const rows: readonly Row[] = [
  { name: 'none', pod: { schedulingGates: [] }, want: [] },
  {
    name: 'one',
    pod: { schedulingGates: [{ name: 'a/b' }] },
    want: [
      {
        severity: 'warning',
        field: 'spec.template.spec.schedulingGates',
        message:
          'Each Pod waits until something takes the gates from it, one Pod after another; the DaemonSet controller does not.',
        fix: [{ op: 'remove', path: inPod('/schedulingGates') }],
      },
    ],
  },
];

testFinding('scheduling-gates', schedulingGates, rows);
