import { expect, test } from 'vitest';
import { admitCreate } from '../../../src/core/admit/admit-create.ts';
import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import type { InternalDaemonSet } from '../../../src/core/admit/template-generation.ts';
import { applyPatch } from '../../../src/core/findings/apply-patch.ts';
import { byLabel } from '../../../src/core/findings/by-label.ts';
import { findFindings } from '../../../src/core/findings/find-findings.ts';
import type { Finding, FindingSubject, PatchOperation, Severity } from '../../../src/core/findings/finding.ts';
import type { JsonObject } from '../../../src/core/parse/read.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';
import type { SourceObject } from '../../../src/core/source/source-value.ts';

export interface Parts {
  readonly metadata?: object;
  readonly spec?: object;
  readonly template?: object;
  readonly pod?: object;
}

/** A DaemonSet with nothing to find, and what is given instead. */
export function manifestOf({ metadata, spec, template, pod }: Parts): JsonObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: 'agent', namespace: 'default', ...metadata },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      template: { metadata: { labels: { app: 'agent' } }, spec: { containers: [container()], ...pod }, ...template },
      ...spec,
    },
  };
}

export function container(more: object = {}): object {
  return { name: 'c', image: 'a:1', resources: { limits: { memory: '64Mi' } }, ...more };
}

export function internalOf(sent: unknown): InternalDaemonSet {
  const decoded = decodeDaemonSet(sourceOf(sent) as SourceObject);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.internal;
}

export interface Surroundings {
  readonly old?: Parts;
  readonly others?: readonly Parts[];
  readonly nodeCount?: number;
}

export function subjectOf(sent: JsonObject, { old, others = [], nodeCount }: Surroundings = {}): FindingSubject {
  return {
    daemonSet: internalOf(sent).daemonSet,
    sent,
    old: old && internalOf(manifestOf(old)).daemonSet,
    others: byLabel(others.map((parts) => internalOf(manifestOf(parts)).daemonSet)),
    nodeCount,
  };
}

export function isAdmitted(sent: unknown): boolean {
  const { kind } = admitCreate({ internal: internalOf(sent), namespace: 'default', strictWarnings: [] });
  return kind === 'admitted';
}

/** What is found after the fix, of what was sent before. */
export function mended(subject: FindingSubject, { fix }: Finding): FindingSubject {
  const sent = applyPatch(subject.sent, fix) as JsonObject;
  return { ...subject, sent, daemonSet: internalOf(sent).daemonSet };
}

/** The fix ends the finding, spoils nothing, and makes no other of the worst kind. */
export function expectMended(subject: FindingSubject, finding: Finding): void {
  const after = mended(subject, finding);
  if (isAdmitted(subject.sent)) expect(isAdmitted(after.sent)).toBe(true);
  const found = findFindings(after);
  expect(found.filter(({ id, field }) => id === finding.id && field === finding.field)).toEqual([]);
  const before = errorsOf(findFindings(subject));
  const worse = [...errorsOf(found)].filter(([id, errors]) => errors > (before.get(id) ?? 0));
  expect(worse).toEqual([]);
}

function errorsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const errors = Map.groupBy(
    findings.filter(({ severity }) => severity === 'error'),
    ({ id }) => id,
  );
  return new Map([...errors].map(([id, list]) => [id, list.length]));
}

export interface Row extends Parts, Surroundings {
  readonly name: string;
  readonly want: readonly Want[];
  /** Whether the API server takes it, as mostly. */
  readonly refused?: true;
}

export interface Want {
  readonly severity: Severity;
  readonly field: string;
  readonly message: string;
  readonly fix: readonly PatchOperation[];
}

/** Each row is looked at by itself, and each of its fixes is made. */
export function testFinding(
  id: string,
  find: (subject: FindingSubject) => readonly Finding[],
  rows: readonly Row[],
): void {
  test.each(rows)('$name', ({ want, refused = false, old, others, nodeCount, ...parts }) => {
    const sent = manifestOf(parts);
    const subject = subjectOf(sent, {
      ...(old === undefined ? {} : { old }),
      ...(others === undefined ? {} : { others }),
      ...(nodeCount === undefined ? {} : { nodeCount }),
    });
    expect(isAdmitted(sent)).toBe(!refused);
    const found = find(subject);
    expect(found).toEqual(want.map((each) => ({ id, ...each })));
    expect(findFindings(subject)).toEqual(expect.arrayContaining([...found]));
    for (const finding of found) if (finding.fix.length > 0) expectMended(subject, finding);
  });
}

const POD = '/spec/template/spec';

/** A pointer into the Pod template's spec. */
export function inPod(pointer: string): string {
  return `${POD}${pointer}`;
}
