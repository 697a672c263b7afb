import { expect, test } from 'vitest';
import { dedupOwnerReferences } from '../../../src/core/admit/dedup-owner-references.ts';
import { sent } from './sent.ts';

const [A, B] = ['a', 'b'].map((uid) => ({ apiVersion: 'v1', kind: 'Pod', name: 'p', uid }));
const SERVER =
  '.metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject ' +
  'such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ';

test.each([
  { name: 'none', references: [], kept: [], warnings: [] },
  { name: 'different ones', references: [A, B, { ...A, controller: true }], kept: ['a', 'b', 'a'], warnings: [] },
  { name: 'the same again and again', references: [A, B, A, B, A], kept: ['a', 'b'], warnings: [`${SERVER}a, b, a`] },
])('$name', ({ references, kept, warnings }) => {
  const { daemonSet } = sent({ metadata: { ownerReferences: references } });
  const deduped = dedupOwnerReferences(daemonSet);
  expect(deduped.daemonSet.metadata.ownerReferences.map(({ uid }) => uid)).toEqual(kept);
  expect(deduped.warnings).toEqual(warnings);
  expect(deduped.daemonSet === daemonSet).toBe(warnings.length === 0);
});
