import { expect, test } from 'vitest';
import { untoleratedTaints } from '../../../src/core/match/untolerated-taints.ts';
import { taint } from '../../fixtures/taint.ts';
import { toleration } from '../../fixtures/toleration.ts';

const EXISTS_A = toleration({ key: 'a', operator: 'Exists' });
const LOW = toleration({ key: 'sla', operator: 'Lt', value: '10' });

test.each([
  { name: 'PreferNoSchedule keeps nothing away', taints: ['a:PreferNoSchedule'], tolerations: [], want: [] },
  { name: 'an unknown effect keeps nothing away', taints: ['a:NoAdmit', 'a:noschedule'], tolerations: [], want: [] },
  { name: 'an empty effect keeps nothing away', taints: ['a:'], tolerations: [], want: [] },
  { name: 'no taints', taints: [], tolerations: [], want: [] },
  {
    name: 'no tolerations',
    taints: ['a:NoSchedule', 'b:NoExecute'],
    tolerations: [],
    want: ['a:NoSchedule', 'b:NoExecute'],
  },
  {
    name: 'in the order of the Node, not of the effects',
    taints: ['c:NoSchedule', 'a:NoSchedule', 'x:PreferNoSchedule', 'b:NoExecute'],
    tolerations: [EXISTS_A],
    want: ['c:NoSchedule', 'b:NoExecute'],
  },
  {
    name: 'each is tolerated by any one toleration',
    taints: ['a:NoSchedule', 'b:NoSchedule'],
    tolerations: [toleration({ key: 'b' }), EXISTS_A],
    want: [],
  },
  { name: 'the gate off', taints: ['sla=5:NoSchedule'], tolerations: [LOW], want: ['sla=5:NoSchedule'] },
  { name: 'the gate on', taints: ['sla=5:NoSchedule'], tolerations: [LOW], gate: true, want: [] },
])('untoleratedTaints: $name', ({ taints, tolerations, gate = false, want }) => {
  expect(untoleratedTaints(taints.map(taint), tolerations, { comparisonOperators: gate })).toEqual(want.map(taint));
});
