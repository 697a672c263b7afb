import { isDeepStrictEqual } from 'node:util';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DaemonSet, PodTemplate } from '../../../src/core/model/daemon-set.ts';
import type { Node } from '../../../src/core/model/node.ts';
import { parseDaemonSet } from '../../../src/core/parse/parse-daemon-set.ts';
import { parseNode } from '../../../src/core/parse/parse-node.ts';
import { canonicalInputs } from '../../../src/core/placement/canonical-inputs.ts';
import { type DaemonPod, daemonPodOf } from '../../../src/core/placement/daemon-pod.ts';
import { decide } from '../../../src/core/placement/decide.ts';
import { explain } from '../../../src/core/placement/explain.ts';
import { listClasses } from '../../../src/core/placement/list-classes.ts';
import { indexNodes } from '../../../src/core/placement/node-index.ts';
import { nodeVerdicts } from '../../../src/core/placement/node-verdicts.ts';
import { place } from '../../../src/core/placement/place.ts';
import type { VerdictKind } from '../../../src/core/placement/verdict.ts';
import * as some from './arbitraries.ts';

// A failure prints the seed and the path to the smallest example.
const PARAMETERS = { seed: 20_261_124, numRuns: 500 };

// Some of these take a second, and a busy machine may take ten.
vi.setConfig({ testTimeout: 30_000 });

const RANK: Readonly<Record<VerdictKind, number>> = { shouldNotRun: 0, shouldContinueRunning: 1, shouldRun: 2 };

function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: Arbitrary<T[K]> },
  predicate: (...values: T) => void,
): void {
  fc.assert(fc.property(...arbitraries, predicate), PARAMETERS);
}

const daemonPod: Arbitrary<DaemonPod> = fc
  .tuple(some.daemonSet, fc.boolean())
  .map(([daemonSet, comparisonOperators]) => daemonPodOf(daemonSet, { comparisonOperators }));

describe('parsing', () => {
  const builtIns = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
  let before: PropertyDescriptorMap[];

  beforeAll(() => {
    before = builtIns.map(Object.getOwnPropertyDescriptors);
  });
  afterAll(() => {
    expect(isDeepStrictEqual(builtIns.map(Object.getOwnPropertyDescriptors), before)).toBe(true);
  });

  test('takes any JSON for a DaemonSet without throwing, and what it takes can be placed and explained', () => {
    holds([some.brokenJson, some.node], (value, node) => {
      const parsed = parseDaemonSet(value);
      expect(parsed.ok ? parsed.value.name : parsed.error).not.toHaveLength(0);
      if (!parsed.ok) return;
      const { reasons } = decide(daemonPodOf(parsed.value, { comparisonOperators: true }), node);
      for (const reason of reasons) expect(explain(reason)).not.toBe('');
    });
  });

  test('takes any JSON for a Node without throwing, and what it takes can be decided', () => {
    holds([some.brokenJson, daemonPod], (value, pod) => {
      const parsed = parseNode(value);
      expect(parsed.ok ? parsed.value.name : parsed.error).not.toHaveLength(0);
      if (!parsed.ok) return;
      expect(Object.keys(RANK)).toContain(decide(pod, parsed.value).kind);
    });
  });

  test('changes nothing of what it is given', () => {
    holds([some.brokenJson], (value) => {
      const text = JSON.stringify(value);
      parseDaemonSet(value);
      parseNode(value);
      expect(JSON.stringify(value)).toBe(text);
    });
  });

  test('leaves what all objects inherit alone', () => {
    holds([some.brokenJson], (value) => {
      parseDaemonSet(value);
      parseNode(value);
      expect(Reflect.ownKeys({})).toEqual([]);
      for (const key in {}) expect.unreachable(`every object has ${key}`);
    });
  });
});

describe('a verdict', () => {
  test('never gets worse by one more toleration', () => {
    holds(
      [some.daemonSet, some.node, some.toleration, fc.nat(4), fc.boolean()],
      (daemonSet, node, toleration, at, comparisonOperators) => {
        const { template } = daemonSet;
        const tolerations = template.tolerations.toSpliced(at, 0, toleration);
        const more = { ...daemonSet, template: { ...template, tolerations } };
        const [few, many] = [daemonSet, more].map(
          (one) => RANK[decide(daemonPodOf(one, { comparisonOperators }), node).kind],
        ) as [number, number];
        expect(many).toBeGreaterThanOrEqual(few);
      },
    );
  });

  test('never gets worse by opening the gate', () => {
    holds([some.daemonSet, some.node], (daemonSet, node) => {
      const closed = decide(daemonPodOf(daemonSet, { comparisonOperators: false }), node);
      const open = decide(daemonPodOf(daemonSet, { comparisonOperators: true }), node);
      expect(RANK[open.kind]).toBeGreaterThanOrEqual(RANK[closed.kind]);
    });
  });

  test('never gets better by one more taint', () => {
    holds([daemonPod, some.node, some.taint, fc.nat(3)], (pod, node, taint, at) => {
      const more = { ...node, taints: node.taints.toSpliced(at, 0, taint) };
      expect(RANK[decide(pod, more).kind]).toBeLessThanOrEqual(RANK[decide(pod, node).kind]);
    });
  });

  test('does not depend on the order of labels, terms, requirements, taints and tolerations', () => {
    const twoOrders = fc
      .tuple(some.daemonSet, some.node)
      .chain(([daemonSet, node]) =>
        fc.tuple(
          fc.constant({ daemonSet, node }),
          fc.record({ daemonSet: some.shuffledDaemonSet(daemonSet), node: some.shuffledNode(node) }),
        ),
      );
    holds([twoOrders, fc.boolean()], (orders, comparisonOperators) => {
      const [one, other] = orders.map(({ daemonSet, node }) =>
        decide(daemonPodOf(daemonSet, { comparisonOperators }), node),
      );
      expect(other?.kind).toBe(one?.kind);
      expect(other?.reasons).toHaveLength(one?.reasons.length ?? 0);
    });
  });

  test('has a reason exactly where the Pod should not run, and only taints where it may stay', () => {
    holds([daemonPod, some.node], (pod, node) => {
      const { kind, reasons } = decide(pod, node);
      expect(reasons.length === 0).toBe(kind === 'shouldRun');
      if (kind !== 'shouldContinueRunning') return;
      for (const { taint } of reasons) expect(taint.effect).toBe('NoSchedule');
    });
  });

  test('is each of the three often enough for all this to mean something', () => {
    const seen: Record<VerdictKind, number> = { shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 };
    holds([daemonPod, some.node], (pod, node) => {
      seen[decide(pod, node).kind] += 1;
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(PARAMETERS.numRuns / 20);
  });
});

describe('placing', () => {
  test('with the verdicts of Nodes equals deciding each Node', () => {
    holds([daemonPod, some.nodes], (pod, nodes) => {
      const { groups, verdicts } = nodeVerdicts(place(pod, indexNodes(nodes)));
      const found = nodes.map((_, index) => verdicts[groups.groupOf[index] as number]);
      expect(found).toEqual(nodes.map((node) => decide(pod, node)));
    });
  });

  test('many DaemonSets on one index equals placing each on its own', () => {
    holds([fc.array(daemonPod, { maxLength: 4 }), some.nodes], (pods, nodes) => {
      const shared = indexNodes(nodes);
      for (const pod of pods) {
        expect(place(pod, shared).verdicts).toEqual(place(pod, indexNodes(nodes)).verdicts);
      }
    });
  });

  test('partitions the Nodes into classes of one verdict', () => {
    holds([daemonPod, some.nodes], (pod, nodes) => {
      const { classes, verdicts, counts } = place(pod, indexNodes(nodes));
      const groups = [...classes.groupOf];
      expect(groups).toHaveLength(nodes.length);
      expect([...new Set(groups)]).toEqual([...verdicts.keys()]);
      expect(classes.firsts).toEqual([...verdicts.keys()].map((group) => groups.indexOf(group)));
      expect(classes.sizes).toEqual([...verdicts.keys()].map((one) => groups.filter((group) => group === one).length));
      const tally: Record<VerdictKind, number> = { shouldRun: 0, shouldContinueRunning: 0, shouldNotRun: 0 };
      for (const [index, node] of nodes.entries()) {
        const own = decide(pod, node);
        const ofClass = verdicts[groups[index] as number];
        tally[own.kind] += 1;
        expect(ofClass?.kind).toBe(own.kind);
        expect(ofClass?.reasons.map(({ code }) => code)).toEqual(own.reasons.map(({ code }) => code));
      }
      expect(counts).toEqual(tally);
    });
  });

  test('refines classes, never joins them, to say what each Node has', () => {
    holds([daemonPod, some.nodes], (pod, nodes) => {
      const placement = place(pod, indexNodes(nodes));
      const { groups } = nodeVerdicts(placement);
      const classOf = groups.firsts.map((first) => placement.classes.groupOf[first]);
      expect([...groups.groupOf].map((group) => classOf[group])).toEqual([...placement.classes.groupOf]);
      expect(groups.sizes.reduce((sum, size) => sum + size, 0)).toBe(nodes.length);
    });
  });

  test('lists classes whose sizes add up and whose examples are of them', () => {
    holds([daemonPod, some.nodes], (pod, nodes) => {
      const placement = place(pod, indexNodes(nodes));
      const listed = listClasses(placement);
      for (const [kind, count] of Object.entries(placement.counts)) {
        const sizes = listed.filter(({ verdict }) => verdict.kind === kind).map(({ size }) => size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }
      const ranks = listed.map(({ verdict }) => RANK[verdict.kind]);
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      for (const { verdict, size, examples } of listed) {
        expect(examples).toHaveLength(Math.min(size, 3));
        const alike = nodes.filter((node) => decide(pod, node).kind === verdict.kind).map(({ name }) => name);
        for (const example of examples) expect(alike).toContain(example);
      }
    });
  });
});

describe('canonicalInputs', () => {
  const template = some.daemonSet.map((daemonSet) => daemonSet.template);
  const templateField = fc.constantFrom<keyof PodTemplate>(
    'nodeName',
    'nodeSelector',
    'requiredNodeAffinity',
    'tolerations',
    'hostNetwork',
  );

  function textOf(daemonSet: DaemonSet, nodes: readonly Node[]): string {
    return canonicalInputs([daemonSet], nodes);
  }

  test('is equal whatever the order of labels and of the node selector', () => {
    const twoOrders = fc
      .tuple(some.daemonSet, some.nodes)
      .chain(([daemonSet, nodes]) =>
        fc.tuple(
          fc.constant(textOf(daemonSet, nodes)),
          some.shuffledLabels(daemonSet.template.nodeSelector),
          fc.tuple(...nodes.map(({ labels }) => some.shuffledLabels(labels))),
          fc.constant({ daemonSet, nodes }),
        ),
      );
    holds([twoOrders], ([text, nodeSelector, labels, { daemonSet, nodes }]) => {
      const reordered = nodes.map((node, index) => ({ ...node, labels: labels[index] ?? {} }));
      const { namespace, name, template } = daemonSet;
      expect(textOf({ namespace, name, template: { ...template, nodeSelector } }, reordered)).toBe(text);
    });
  });

  test('differs by any field of the template', () => {
    holds([some.daemonSet, template, templateField], (daemonSet, other, field) => {
      const changed = { ...daemonSet, template: { ...daemonSet.template, [field]: other[field] } };
      const same = isDeepStrictEqual(changed.template, daemonSet.template);
      expect(textOf(changed, []) === textOf(daemonSet, [])).toBe(same);
    });
  });

  test('differs by any label', () => {
    const key = fc.constantFrom('a', '9', '__proto__', 'constructor');
    holds([some.daemonSet, some.node, key, fc.string()], (daemonSet, node, key, value) => {
      const labels = Object.fromEntries([...Object.entries(node.labels), [key, value]]);
      const same = isDeepStrictEqual(labels, node.labels);
      expect(textOf(daemonSet, [{ ...node, labels }]) === textOf(daemonSet, [node])).toBe(same);
    });
  });

  test('differs by any taint', () => {
    holds([some.daemonSet, some.node, some.taint, fc.nat(3), fc.nat(1)], (daemonSet, node, taint, at, replaced) => {
      const taints = node.taints.toSpliced(at, replaced, taint);
      const same = isDeepStrictEqual(taints, node.taints);
      expect(textOf(daemonSet, [{ ...node, taints }]) === textOf(daemonSet, [node])).toBe(same);
    });
  });

  test('differs by any two clusters that do', () => {
    holds([some.daemonSet, some.nodes, some.nodes], (daemonSet, nodes, others) => {
      expect(textOf(daemonSet, nodes) === textOf(daemonSet, others)).toBe(isDeepStrictEqual(nodes, others));
    });
  });
});
