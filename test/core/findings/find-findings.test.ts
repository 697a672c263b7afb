import { expect, test } from 'vitest';
import { findFindings } from '../../../src/core/findings/find-findings.ts';
import { FINDING_RULES } from '../../../src/core/findings/finding-rules.ts';
import { container, manifestOf, subjectOf } from './subject.ts';

test('nothing to find', () => {
  expect(findFindings(subjectOf(manifestOf({}), { nodeCount: 3 }))).toEqual([]);
});

test('what cannot work comes first', () => {
  const sent = manifestOf({
    metadata: { resourceVersion: '5' },
    pod: { hostPID: true, containers: [container({ image: 'a ', resources: {} })] },
  });
  const ids = findFindings(subjectOf(sent, { nodeCount: 100 })).map(({ id }) => id);
  expect(ids).toEqual([
    'pod-refused',
    'resource-version-on-create',
    'no-priority-class',
    'tolerates-nothing',
    'memory-without-limit',
    'slow-rollout',
  ]);
});

test('every rule has a name of its own, and says what it is about', () => {
  const ids = FINDING_RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, help } of FINDING_RULES) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).toMatch(/^[A-Za-z].*[^.]$/);
    expect(help).toMatch(/^[A-Za-z].*\.$/);
    // Code scanning shows no more.
    expect(Math.max(title.length, help.length)).toBeLessThan(1024);
  }
});
