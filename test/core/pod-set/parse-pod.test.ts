import { expect, test } from 'vitest';
import { parseControllerRevision } from '../../../src/core/pod-set/parse-controller-revision.ts';
import { parsePod } from '../../../src/core/pod-set/parse-pod.ts';
import { parseTimestamp } from '../../../src/core/pod-set/read-timestamp.ts';
import { targetNode } from '../../../src/core/pod-set/target-node.ts';
import { read } from './build.ts';

const metadata = { name: 'p', uid: 'u' };
const named = (operator: string, values: unknown, key = 'metadata.name') => ({ key, operator, values });
const terms = (...nodeSelectorTerms: unknown[]) => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } } },
});

test.each([
  {
    name: 'the first of two that disagree',
    spec: terms({ matchFields: [named('In', ['n1']), named('In', ['n2'])] }),
    want: 'n1',
  },
  { name: 'in a later term', spec: terms({}, { matchFields: [named('In', ['n2'])] }), want: 'n2' },
  {
    name: 'another field before it',
    spec: terms({ matchFields: [named('In', ['x'], 'metadata.namespace'), named('In', ['n1'])] }),
    want: 'n1',
  },
  { name: 'two names', spec: terms({ matchFields: [named('In', ['n1', 'n2'])] }), want: undefined },
  {
    name: 'two names before one',
    spec: terms({ matchFields: [named('In', ['n1', 'n2']), named('In', ['n1'])] }),
    want: undefined,
  },
  { name: 'null for names', spec: terms({ matchFields: [named('In', null)] }), want: undefined },
  { name: 'every Node but one', spec: terms({ matchFields: [named('NotIn', ['n1'])] }), want: undefined },
  { name: 'no affinity', spec: {}, want: undefined },
  {
    name: 'bound elsewhere than pinned',
    spec: { ...terms({ matchFields: [named('In', ['n1'])] }), nodeName: 'n9' },
    want: 'n9',
  },
])('target node, $name', ({ spec, want }) => {
  expect(targetNode(read(parsePod({ metadata, spec })))).toBe(want);
});

test.each([
  { name: 'none', conditions: [{ type: 'PodScheduled', status: 'True' }], want: undefined },
  {
    name: 'two, the first counts',
    conditions: [
      { type: 'Ready', status: 'False' },
      { type: 'Ready', status: 'True' },
    ],
    want: { isTrue: false, lastTransitionTime: undefined },
  },
  {
    name: 'lower case is not true',
    conditions: [{ type: 'Ready', status: 'true' }],
    want: { isTrue: false, lastTransitionTime: undefined },
  },
  {
    name: "Go's zero time",
    conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: '0001-01-01T00:00:00Z' }],
    want: { isTrue: true, lastTransitionTime: undefined },
  },
])('ready condition, $name', ({ conditions, want }) => {
  expect(read(parsePod({ metadata, status: { conditions } })).ready).toEqual(want);
});

test.each([
  { text: '2026-01-01T12:00:00Z', want: 1767268800000 },
  { text: '2026-01-01T14:00:00.5+02:00', want: 1767268800500 },
  { text: '2026-01-01', want: undefined },
  { text: '2026-13-01T12:00:00Z', want: undefined },
  { text: '2026-02-30T12:00:00Z', want: undefined },
  { text: '2026-01-01 12:00:00', want: undefined },
])('time $text', ({ text, want }) => {
  expect(parseTimestamp(text)).toBe(want);
});

test.each([
  { name: 'no object', value: null, field: 'metadata.name' },
  { name: 'no UID', value: { metadata: { name: 'p' } }, field: 'metadata.uid' },
  { name: 'a phase that is a number', value: { metadata, status: { phase: 1 } }, field: 'status.phase' },
  {
    name: 'an owner that is a text',
    value: { metadata: { ...metadata, ownerReferences: ['x'] } },
    field: 'metadata.ownerReferences[0]',
  },
  {
    name: 'a time that is a number',
    value: { metadata: { ...metadata, creationTimestamp: 1 } },
    field: 'metadata.creationTimestamp',
  },
  {
    name: 'a time that is none',
    value: { metadata: { ...metadata, creationTimestamp: 'yesterday' } },
    field: 'metadata.creationTimestamp',
  },
])('refuses a Pod with $name', ({ value, field }) => {
  const result = parsePod(value);
  expect(result.ok ? [] : result.error.map((error) => error.field)).toContain(field);
});

test.each([
  { name: 'data that is a text', value: { metadata, data: 'x', revision: 1 }, field: 'data' },
  { name: 'no data', value: { metadata, revision: 1 }, field: 'data' },
  { name: 'a negative number', value: { metadata, data: {}, revision: -1 }, field: 'revision' },
  { name: 'no name', value: { metadata: { uid: 'u' }, data: {}, revision: 1 }, field: 'metadata.name' },
])('refuses a ControllerRevision with $name', ({ value, field }) => {
  const result = parseControllerRevision(value);
  expect(result.ok ? [] : result.error.map((error) => error.field)).toContain(field);
});
