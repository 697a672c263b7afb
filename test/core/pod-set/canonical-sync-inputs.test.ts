import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalSyncInputs } from '../../../src/core/pod-set/canonical-sync-inputs.ts';
import { parseControllerRevision } from '../../../src/core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../../src/core/pod-set/parse-pod.ts';
import { parseStoredDaemonSet } from '../../../src/core/pod-set/parse-stored-daemon-set.ts';

function text(
  daemonSets: readonly unknown[],
  pods: readonly unknown[] = [],
  revisions: readonly unknown[] = [],
): string {
  const read = <T>(results: readonly ({ ok: true; value: T } | { ok: false; error: unknown })[]): T[] =>
    results.map((result) => {
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    });
  return canonicalSyncInputs(
    read(daemonSets.map(parseStoredDaemonSet)),
    read(pods.map(parsePod)),
    read(revisions.map(parseControllerRevision)),
  );
}

const SELECTOR = { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] };
const TERM = { matchExpressions: [{ key: 'n', operator: 'Gt', values: ['5'] }] };
const AFFINITY = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [TERM] } } };
const daemonSet = (more: object = {}, metadata: object = {}) => ({
  metadata: { name: 'ds', uid: 'u', ...metadata },
  spec: { selector: SELECTOR, template: { spec: { affinity: AFFINITY, nodeSelector: { x: '1', y: '2' } } }, ...more },
});
const pod = (name: string, labels: object = {}) => ({ metadata: { name, uid: name, labels } });
const revision = (data: object) => ({ metadata: { name: 'r', uid: 'r' }, data });

test('the order of objects, fields and labels does not matter', () => {
  const fields = { 'b/c': '1', a: '2', zz: '3' };
  const shuffled = fc.shuffledSubarray(Object.entries(fields), { minLength: 3 });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (entries, turned) => {
      const pods = [pod('p', Object.fromEntries(entries)), pod('q')];
      const data = revision({ spec: Object.fromEntries(entries) });
      expect(text([daemonSet()], turned ? pods.toReversed() : pods, [data])).toBe(
        text([daemonSet()], [pod('p', fields), pod('q')], [revision({ spec: fields })]),
      );
    }),
    { numRuns: 50 },
  );
});

test('annotations that nothing depends on do not count', () => {
  expect(text([daemonSet({}, { annotations: { a: 'b' } })])).toBe(text([daemonSet()]));
});

test.each([
  { name: 'a template', objects: [daemonSet({ template: { spec: { nodeName: 'n' } } })] },
  { name: 'a generation', objects: [daemonSet({}, { generation: 2 })] },
  {
    name: 'a template generation',
    objects: [daemonSet({}, { annotations: { 'deprecated.daemonset.template.generation': '3' } })],
  },
  { name: 'a strategy', objects: [daemonSet({ updateStrategy: { type: 'OnDelete' } })] },
])('$name counts', ({ objects }) => {
  expect(text(objects)).not.toBe(text([daemonSet()]));
});

test('a label of a Pod counts, and data of a revision', () => {
  expect(text([], [pod('p', { a: 'b' })])).not.toBe(text([], [pod('p', { a: 'c' })]));
  expect(text([], [], [revision({ a: 1 })])).not.toBe(text([], [], [revision({ a: 2 })]));
});
