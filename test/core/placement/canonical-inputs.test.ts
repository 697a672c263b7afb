import { describe, expect, test } from 'vitest';
import type { DaemonSet } from '../../../src/core/model/daemon-set.ts';
import type { Node } from '../../../src/core/model/node.ts';
import { parseDaemonSet } from '../../../src/core/parse/parse-daemon-set.ts';
import { canonicalInputs } from '../../../src/core/placement/canonical-inputs.ts';
import { daemonSet, daemonSetOf, requiring } from '../../fixtures/daemon-set.ts';
import { node } from '../../fixtures/node.ts';
import { taint } from '../../fixtures/taint.ts';
import { toleration } from '../../fixtures/toleration.ts';

interface Inputs {
  readonly daemonSets?: readonly DaemonSet[];
  readonly nodes?: readonly Node[];
}

function textOf({ daemonSets = [], nodes = [] }: Inputs): string {
  return canonicalInputs(daemonSets, nodes);
}

function labelled(labels: string): Inputs {
  return { nodes: [node({ labels: JSON.parse(labels) })] };
}

function selecting(nodeSelector: string): Inputs {
  return { daemonSets: [daemonSet({ nodeSelector: JSON.parse(nodeSelector) })] };
}

function manifest(text: string): Inputs {
  const parsed = parseDaemonSet(JSON.parse(text));
  return parsed.ok ? { daemonSets: [parsed.value] } : {};
}

describe('canonicalInputs is equal', () => {
  test.each<{ name: string; one: Inputs; other: Inputs }>([
    {
      name: 'for keys that are numbers, which objects order by themselves',
      one: labelled('{"b":"x","10":"y","9":"z","a":"w"}'),
      other: labelled('{"9":"z","a":"w","10":"y","b":"x"}'),
    },
    {
      name: 'for __proto__ among the keys',
      one: labelled('{"z":"x","__proto__":"y","a":"z"}'),
      other: labelled('{"__proto__":"y","a":"z","z":"x"}'),
    },
    { name: 'for an empty key', one: labelled('{"a":"x","":"y"}'), other: labelled('{"":"y","a":"x"}') },
    { name: 'for a node selector', one: selecting('{"b":"x","a":"y"}'), other: selecting('{"a":"y","b":"x"}') },
    {
      name: 'for the order of fields and what placement does not look at',
      one: manifest(
        '{"metadata":{"name":"a","uid":"1"},"spec":{"template":{"spec":{"hostNetwork":true,"nodeName":"b"}}}}',
      ),
      other: manifest(
        '{"spec":{"template":{"spec":{"nodeName":"b","hostNetwork":true,"priority":5}}},"metadata":{"name":"a"}}',
      ),
    },
    {
      name: 'for fields that are left out, null or zero',
      one: manifest('{"metadata":{"name":"a"}}'),
      other: manifest(
        '{"metadata":{"name":"a","namespace":"default"},"spec":{"template":{"spec":{"tolerations":null,"hostNetwork":false}}}}',
      ),
    },
  ])('$name', ({ one, other }) => {
    expect(textOf(one)).toBe(textOf(other));
  });
});

describe('canonicalInputs differs', () => {
  test.each<{ name: string; one: Inputs; other: Inputs }>([
    { name: '__proto__ is kept', one: labelled('{"b":"x","__proto__":"y"}'), other: labelled('{"b":"x"}') },
    { name: 'a missing label and an empty one', one: labelled('{"a":""}'), other: labelled('{}') },
    {
      name: 'no affinity and one without terms',
      one: { daemonSets: [daemonSet()] },
      other: { daemonSets: [daemonSet({ requiredNodeAffinity: [] })] },
    },
    {
      name: 'bounds that a double takes for one',
      one: {
        daemonSets: [
          daemonSetOf(requiring({ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['9223372036854775806'] }] })),
        ],
      },
      other: {
        daemonSets: [
          daemonSetOf(requiring({ matchExpressions: [{ key: 'a', operator: 'Gt', values: ['9223372036854775807'] }] })),
        ],
      },
    },
    {
      name: 'the order of taints, which orders reasons',
      one: { nodes: [node({ taints: [taint('a:NoSchedule'), taint('b:NoSchedule')] })] },
      other: { nodes: [node({ taints: [taint('b:NoSchedule'), taint('a:NoSchedule')] })] },
    },
    {
      name: 'the order of Nodes',
      one: { nodes: [node({ name: 'a' }), node({ name: 'b' })] },
      other: { nodes: [node({ name: 'b' }), node({ name: 'a' })] },
    },
    {
      name: 'a name that holds what ends a line',
      one: { nodes: [node({ name: 'a",{},[]]\n["b' })] },
      other: { nodes: [node({ name: 'a' }), node({ name: 'b' })] },
    },
    { name: 'no Node and no DaemonSet', one: { nodes: [node()] }, other: { daemonSets: [daemonSet()] } },
    {
      name: 'a namespace',
      one: { daemonSets: [daemonSet()] },
      other: { daemonSets: [{ ...daemonSet(), namespace: 'other' }] },
    },
    {
      name: 'the name of the DaemonSet',
      one: { daemonSets: [daemonSet()] },
      other: { daemonSets: [{ ...daemonSet(), name: 'other' }] },
    },
    ...[
      { nodeName: 'a' },
      { nodeSelector: { a: 'x' } },
      { requiredNodeAffinity: [{ kind: 'empty' } as const] },
      { tolerations: [toleration()] },
      { hostNetwork: true },
    ].map((template) => ({
      name: `template.${Object.keys(template)[0]}`,
      one: { daemonSets: [daemonSet()] },
      other: { daemonSets: [daemonSet(template)] },
    })),
  ])('$name', ({ one, other }) => {
    expect(textOf(one)).not.toBe(textOf(other));
  });
});

test('canonicalInputs of nothing is empty', () => {
  expect(canonicalInputs([], [])).toBe('');
});

test('canonicalInputs changes nothing', () => {
  const labels = Object.freeze({ b: 'x', a: 'y' });
  canonicalInputs([], [node({ labels })]);
  expect(Object.keys(labels)).toEqual(['b', 'a']);
});
