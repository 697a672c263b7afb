import fc, { type Arbitrary } from 'fast-check';
import type { DaemonSet } from '../../../src/core/model/daemon-set.ts';
import type { Labels } from '../../../src/core/model/labels.ts';
import type { Node } from '../../../src/core/model/node.ts';
import type { NodeSelectorTerm } from '../../../src/core/model/node-selector-term.ts';
import type { Taint } from '../../../src/core/model/taint.ts';
import type { Toleration } from '../../../src/core/model/toleration.ts';
import { daemonSetManifest, daemonSetOf, requiring } from '../../fixtures/daemon-set.ts';
import { nodeManifest } from '../../fixtures/node.ts';

/*
 * Few names and few values, so that what is asked for is often there; among them the keys that objects inherit,
 * what is no label key or value, and numbers at the edges.
 */

const KEYS = ['a', 'b', 'x/y', '9', '10', 'no key!', '', '__proto__', 'constructor', 'toString'];
const VALUES = ['', 'x', 'y', '1', '2', '007', '-3', 'no value!', '9223372036854775807', '9223372036854775808'];
const NAMES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7'];
const EFFECTS = ['NoSchedule', 'NoSchedule', 'NoSchedule', 'NoExecute', 'PreferNoSchedule', '', 'Other'];
const TAINT_KEYS = ['a', 'b', 'node.kubernetes.io/not-ready', 'node.kubernetes.io/network-unavailable', ''];
const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'in', ''];

const key = fc.constantFrom(...KEYS);
const value = fc.constantFrom(...VALUES);

function dictionary<T>(values: Arbitrary<T>): Arbitrary<Record<string, T>> {
  return fc.array(fc.tuple(key, values), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

/** What leaves the rest of the decision open, or now and then something that may settle it. */
function mostly<T, U>(open: T, other: Arbitrary<U>): Arbitrary<T | U> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(open) }, { weight: 1, arbitrary: other });
}

export const labels: Arbitrary<Labels> = dictionary(value);

export const taint: Arbitrary<Taint> = fc
  .tuple(fc.constantFrom(...TAINT_KEYS), value, fc.constantFrom(...EFFECTS))
  .map(([key, value, effect]) => ({ key, value, effect }));

export const toleration: Arbitrary<Toleration> = fc
  .tuple(fc.constantFrom(...TAINT_KEYS), fc.constantFrom('', 'Equal', 'Exists', 'Lt', 'Gt', 'exists'), value)
  .chain(([key, operator, value]) => fc.constantFrom(...EFFECTS).map((effect) => ({ key, operator, value, effect })));

export const node: Arbitrary<Node> = fc
  .tuple(fc.constantFrom(...NAMES), labels, fc.array(taint, { maxLength: 3 }))
  .map(([name, labels, taints]) => ({ name, labels, taints }));

export const nodes: Arbitrary<Node[]> = fc.array(node, { maxLength: 12 });

const soundKey = fc.constantFrom('a', 'b', 'x/y', '9', '10', 'constructor', 'toString');
const soundValues = fc.array(fc.constantFrom('', 'x', 'y', '1', '2', '007'), { minLength: 1, maxLength: 3 });

/** Seldom invalid, for one of these is enough to keep its term from matching. */
const expression = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ key: soundKey, operator: fc.constantFrom('In', 'NotIn'), values: soundValues }),
  },
  { weight: 6, arbitrary: fc.record({ key: soundKey, operator: fc.constantFrom('Exists', 'DoesNotExist') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      key: soundKey,
      operator: fc.constantFrom('Gt', 'Lt'),
      values: fc.tuple(fc.constantFrom('0', '1', '007', '9223372036854775807')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ key, operator: fc.constantFrom(...OPERATORS), values: fc.array(value, { maxLength: 2 }) }),
  },
);

const field = fc.record({
  key: fc.constantFrom('metadata.name', 'metadata.name', 'spec.x'),
  operator: fc.constantFrom('In', 'NotIn', 'NotIn', 'Exists'),
  values: fc.oneof(fc.tuple(fc.constantFrom(...NAMES, '')), fc.array(fc.constantFrom(...NAMES), { maxLength: 2 })),
});

const term = fc.record(
  { matchExpressions: fc.array(expression, { maxLength: 3 }), matchFields: fc.array(field, { maxLength: 1 }) },
  { requiredKeys: [] },
);

const affinity = fc.oneof(
  fc.constantFrom({}, { affinity: {} }, { affinity: { nodeAffinity: {} } }),
  fc.array(term, { maxLength: 4 }).map((terms) => requiring(...terms)),
);

const podSpec = fc
  .record(
    {
      nodeName: mostly('', fc.constantFrom(...NAMES)),
      nodeSelector: mostly({}, labels),
      tolerations: fc.array(toleration, { maxLength: 4 }),
      hostNetwork: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((rest) => affinity.map((part) => ({ ...rest, ...part })));

export const daemonSet: Arbitrary<DaemonSet> = podSpec.map(daemonSetOf);

/** The same items in any order. */
export function shuffled<T>(items: readonly T[]): Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

export function shuffledLabels(given: Labels): Arbitrary<Labels> {
  return shuffled(Object.entries(given)).map((entries) => Object.fromEntries(entries));
}

export function shuffledNode({ name, labels, taints }: Node): Arbitrary<Node> {
  return fc.record({ name: fc.constant(name), labels: shuffledLabels(labels), taints: shuffled(taints) });
}

/** The same DaemonSet with everything that has no order in another order. */
export function shuffledDaemonSet({ namespace, name, template }: DaemonSet): Arbitrary<DaemonSet> {
  const { nodeSelector, requiredNodeAffinity: terms, tolerations } = template;
  return fc
    .record({
      nodeSelector: shuffledLabels(nodeSelector),
      requiredNodeAffinity: terms === undefined ? fc.constant(undefined) : shuffledTerms(terms),
      tolerations: shuffled(tolerations),
    })
    .map((changed) => ({ namespace, name, template: { ...template, ...changed } }));
}

function shuffledTerms(terms: readonly NodeSelectorTerm[]): Arbitrary<NodeSelectorTerm[]> {
  return fc.tuple(...terms.map(shuffledTerm)).chain(shuffled);
}

function shuffledTerm(given: NodeSelectorTerm): Arbitrary<NodeSelectorTerm> {
  if (given.kind !== 'requirements') return fc.constant(given);
  return fc.record({
    kind: fc.constant(given.kind),
    expressions: shuffled(given.expressions),
    fields: shuffled(given.fields),
  });
}

const junk = fc.oneof(fc.constantFrom(null, '', 0, true, [], {}, [null]), dictionary(fc.jsonValue({ maxDepth: 1 })));

/** Any JSON: anything at all, or an object of the right shape that is broken in one place or in several. */
export const brokenJson: Arbitrary<unknown> = fc
  .oneof(fc.jsonValue(), broken(podSpec.map(daemonSetManifest)), broken(node.map(nodeManifest)))
  // What was decoded from JSON has own keys only, one named `__proto__` among them.
  .map((given) => JSON.parse(JSON.stringify(given)));

function broken(whole: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(whole, fc.array(fc.tuple(fc.nat(39), junk, fc.option(key)), { maxLength: 3 }))
    .map(([given, breaks]) =>
      breaks.reduce((broken: unknown, [at, by, key]) => {
        let count = -1;
        const replace = (part: unknown): unknown => {
          count += 1;
          if (count === at) return key !== null && isRecord(part) ? { ...part, [key]: by } : by;
          if (Array.isArray(part)) return part.map(replace);
          if (!isRecord(part)) return part;
          return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, replace(inner)]));
        };
        return replace(broken);
      }, given),
    );
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}
