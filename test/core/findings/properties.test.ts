import { expect, test } from 'vitest';
import { nodes as demoNodes } from '../../../src/cluster/demo/objects/nodes.ts';
import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import { findFindings } from '../../../src/core/findings/find-findings.ts';
import type { FindingSubject } from '../../../src/core/findings/finding.ts';
import { FINDING_RULES } from '../../../src/core/findings/finding-rules.ts';
import { parseNode } from '../../../src/core/parse/parse-node.ts';
import type { JsonObject } from '../../../src/core/parse/read.ts';
import { plainValue } from '../../../src/core/source/plain-value.ts';
import { readJsonSource } from '../../../src/core/source/read-json-source.ts';
import { sourceOf } from '../../../src/core/source/source-of.ts';
import type { SourceObject } from '../../../src/core/source/source-value.ts';
import { type Random, randomFrom } from '../../conformance/random.ts';
import { generateCase } from '../../conformance/validate/generate-case.ts';
import { hurt } from './hurt.ts';
import { expectMended, manifestOf, mended, subjectOf } from './subject.ts';
import { verdictOn } from './verdict-on.ts';

const SEEDS = 800;
const BOUNDS = { depth: 100, values: 50_000 };

/** A random manifest of which every field is there once, with something in it that hurts. */
function drawManifest(random: Random, seed: number): JsonObject | undefined {
  const { format, text } = generateCase(seed);
  if (format !== 'json') return hurt(random, manifestOf({}), 1 + random.int(6));
  const reading = readJsonSource(text, BOUNDS);
  if (!reading.ok || reading.source.kind !== 'object') return undefined;
  const decoded = decodeDaemonSet(reading.source);
  if (!decoded.ok || decoded.value.strictFaults.length > 0) return undefined;
  return hurt(random, plainValue(reading.source) as JsonObject, random.int(5));
}

function drawSubject(seed: number): FindingSubject | undefined {
  const random = randomFrom(seed);
  const sent = drawManifest(random, seed);
  if (sent === undefined || !decodeDaemonSet(sourceOf(sent) as SourceObject).ok) return undefined;
  const other = { metadata: { name: 'other' }, template: { metadata: { labels: { app: 'a' } }, spec: {} } };
  return subjectOf(sent, { others: random.chance(0.3) ? [other] : [], nodeCount: random.pick([3, 100, 5000]) });
}

/** The demo's Nodes, with the labels of old beside the new ones, as the kubelet sets them. */
const NODES = demoNodes.map((json) => {
  const parsed = parseNode(json);
  if (!parsed.ok) throw new Error('a Node of the demo');
  const { labels } = parsed.value;
  return {
    ...parsed.value,
    labels: {
      ...labels,
      'beta.kubernetes.io/arch': labels['kubernetes.io/arch'] ?? '',
      'beta.kubernetes.io/os': labels['kubernetes.io/os'] ?? '',
      'failure-domain.beta.kubernetes.io/zone': labels['topology.kubernetes.io/zone'] ?? '',
    },
  };
});

function verdictsOf(sent: JsonObject): readonly unknown[] {
  return NODES.map((node) => verdictOn(node, sent));
}

test('of random manifests, each fix ends its finding, spoils nothing and does no worse', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const subject = drawSubject(seed);
    if (subject === undefined) continue;
    for (const finding of findFindings(subject)) {
      seen.add(finding.id);
      if (finding.fix.length > 0) expectMended(subject, finding);
    }
  }
  expect(FINDING_RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});

test('another name of a label, and affinity to a Node, change no placement', () => {
  let compared = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const subject = drawSubject(seed);
    if (subject === undefined) continue;
    for (const finding of findFindings(subject)) {
      const isSame = finding.id === 'node-name' || finding.id === 'deprecated-node-label';
      if (!isSame || finding.field.includes('tolerations') || finding.fix.length === 0) continue;
      expect(verdictsOf(mended(subject, finding).sent)).toEqual(verdictsOf(subject.sent));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(100);
});
