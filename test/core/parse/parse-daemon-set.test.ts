import { describe, expect, test } from 'vitest';
import type { DaemonSet, PodTemplate } from '../../../src/core/model/daemon-set.ts';
import type { FieldError } from '../../../src/core/model/field-error.ts';
import { parseDaemonSet } from '../../../src/core/parse/parse-daemon-set.ts';
import { err, ok } from '../../../src/core/result.ts';
import { daemonSet, daemonSetManifest, requiring } from '../../fixtures/daemon-set.ts';
import { toleration } from '../../fixtures/toleration.ts';

const NO_NAME: FieldError = { type: 'FieldValueRequired', field: 'metadata.name', detail: 'a DaemonSet needs a name' };
const POD_SPEC = 'spec.template.spec';
const NODE_AFFINITY = `${POD_SPEC}.affinity.nodeAffinity`;
const REQUIRED = `${NODE_AFFINITY}.requiredDuringSchedulingIgnoredDuringExecution`;
const TERMS = `${REQUIRED}.nodeSelectorTerms`;

function wrong(field: string, wanted: string, got: string): FieldError {
  return { type: 'FieldValueTypeInvalid', field, detail: `expected ${wanted}, got ${got}` };
}

/** A pod spec with this as what the node affinity requires. */
function required(value: unknown): object {
  return { affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: value } } };
}

describe('parseDaemonSet reads the pod spec', () => {
  test.each<{ name: string; podSpec: object; want: Partial<PodTemplate> }>([
    { name: 'with nothing in it', podSpec: {}, want: {} },
    {
      name: 'with null everywhere',
      podSpec: { nodeName: null, nodeSelector: null, affinity: null, tolerations: null, hostNetwork: null },
      want: {},
    },
    { name: 'with a null node affinity', podSpec: { affinity: { nodeAffinity: null } }, want: {} },
    { name: 'with a null requirement: every Node matches', podSpec: required(null), want: {} },
    { name: 'with an empty requirement: no Node matches', podSpec: required({}), want: { requiredNodeAffinity: [] } },
    {
      name: 'with null terms: no Node matches',
      podSpec: required({ nodeSelectorTerms: null }),
      want: { requiredNodeAffinity: [] },
    },
    { name: 'with no terms: no Node matches', podSpec: requiring(), want: { requiredNodeAffinity: [] } },
    {
      name: 'with terms that are null or empty',
      podSpec: requiring(null, {}, { matchExpressions: [], matchFields: null }),
      want: { requiredNodeAffinity: [{ kind: 'empty' }, { kind: 'empty' }, { kind: 'empty' }] },
    },
    {
      name: 'with a requirement that is null, under the index the user sees',
      podSpec: requiring({}, { matchExpressions: [null] }),
      want: {
        requiredNodeAffinity: [
          { kind: 'empty' },
          {
            kind: 'invalid',
            errors: [
              {
                type: 'FieldValueNotSupported',
                field: 'nodeSelectorTerms[1].matchExpressions[0].operator',
                badValue: { json: '""' },
                detail: 'supported values: "In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"',
              },
            ],
          },
        ],
      },
    },
    {
      name: 'with a value that is null: it is empty text',
      podSpec: requiring({ matchExpressions: [{ key: 'a', operator: 'In', values: [null] }] }),
      want: {
        requiredNodeAffinity: [
          { kind: 'requirements', expressions: [{ key: 'a', operator: 'In', values: [''] }], fields: [] },
        ],
      },
    },
    {
      name: 'with expressions and fields',
      podSpec: requiring({
        matchExpressions: [{ key: 'a', operator: 'Gt', values: ['3'] }],
        matchFields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-1'] }],
      }),
      want: {
        requiredNodeAffinity: [
          {
            kind: 'requirements',
            expressions: [{ key: 'a', operator: 'Gt', values: ['3'], bound: 3n }],
            fields: [{ key: 'metadata.name', operator: 'NotIn', values: ['node-1'] }],
          },
        ],
      },
    },
    {
      name: 'with tolerations that are null, partial, or say for how long',
      podSpec: {
        tolerations: [
          null,
          { operator: 'Exists' },
          { key: 'a', value: 'b', effect: 'NoExecute', tolerationSeconds: 5 },
        ],
      },
      want: {
        tolerations: [
          toleration(),
          toleration({ operator: 'Exists' }),
          toleration({ key: 'a', value: 'b', effect: 'NoExecute' }),
        ],
      },
    },
    {
      name: 'with a node selector of odd keys and a null value',
      podSpec: { nodeSelector: JSON.parse('{"__proto__":"x","constructor":null,"":"y"}') },
      want: { nodeSelector: JSON.parse('{"__proto__":"x","constructor":"","":"y"}') },
    },
    {
      name: 'with a name, the host network, and what placement does not look at',
      podSpec: {
        nodeName: 'node-1',
        hostNetwork: true,
        runtimeClassName: 'gvisor',
        schedulerName: 'other',
        topologySpreadConstraints: [{}],
        affinity: {
          podAffinity: 'ignored',
          nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1 }] },
        },
      },
      want: { nodeName: 'node-1', hostNetwork: true },
    },
  ])('$name', ({ podSpec, want }) => {
    expect(parseDaemonSet(daemonSetManifest(podSpec))).toEqual(ok(daemonSet(want)));
  });
});

describe('parseDaemonSet reads the rest', () => {
  test.each<{ name: string; value: unknown; want: Partial<DaemonSet> }>([
    { name: 'only a name, which goes to namespace default', value: { metadata: { name: 'a' } }, want: { name: 'a' } },
    { name: 'an empty namespace as none', value: { metadata: { name: 'a', namespace: '' } }, want: { name: 'a' } },
    {
      name: 'a null spec',
      value: { metadata: { name: 'a', namespace: 'b' }, spec: null },
      want: { name: 'a', namespace: 'b' },
    },
    { name: 'a null template', value: { metadata: { name: 'a' }, spec: { template: null } }, want: { name: 'a' } },
    {
      name: 'a null pod spec',
      value: { metadata: { name: 'a' }, spec: { template: { spec: null } } },
      want: { name: 'a' },
    },
  ])('$name', ({ value, want }) => {
    expect(parseDaemonSet(value)).toEqual(ok({ ...daemonSet(), ...want }));
  });
});

describe('parseDaemonSet refuses', () => {
  test.each<{ name: string; value: unknown; errors: readonly FieldError[] }>([
    { name: 'null', value: null, errors: [NO_NAME] },
    { name: 'an empty name', value: { metadata: { name: '', namespace: 'a' } }, errors: [NO_NAME] },
    { name: 'a number', value: 5, errors: [wrong('', 'object', 'number')] },
    { name: 'an array, without asking for its name', value: [{}], errors: [wrong('', 'object', 'array')] },
    {
      name: 'a name and a namespace of a wrong type',
      value: { metadata: { name: 1, namespace: [] } },
      errors: [wrong('metadata.name', 'string', 'number'), wrong('metadata.namespace', 'string', 'array')],
    },
    { name: 'metadata', value: { metadata: 'a' }, errors: [wrong('metadata', 'object', 'string')] },
    { name: 'a spec', value: { metadata: { name: 'a' }, spec: 1 }, errors: [wrong('spec', 'object', 'number')] },
    {
      name: 'a template',
      value: { metadata: { name: 'a' }, spec: { template: [] } },
      errors: [wrong('spec.template', 'object', 'array')],
    },
    {
      name: 'a pod spec',
      value: { metadata: { name: 'a' }, spec: { template: { spec: true } } },
      errors: [wrong(POD_SPEC, 'object', 'boolean')],
    },
    {
      name: 'every wrong field of the pod spec at once',
      value: daemonSetManifest({
        nodeName: 1,
        nodeSelector: { a: 1 },
        affinity: [],
        tolerations: [{ key: 1, operator: 1, value: 1, effect: 1 }, 'all'],
        hostNetwork: 'true',
      }),
      errors: [
        wrong(`${POD_SPEC}.nodeName`, 'string', 'number'),
        wrong(`${POD_SPEC}.nodeSelector[a]`, 'string', 'number'),
        wrong(`${POD_SPEC}.affinity`, 'object', 'array'),
        wrong(`${POD_SPEC}.tolerations[0].key`, 'string', 'number'),
        wrong(`${POD_SPEC}.tolerations[0].operator`, 'string', 'number'),
        wrong(`${POD_SPEC}.tolerations[0].value`, 'string', 'number'),
        wrong(`${POD_SPEC}.tolerations[0].effect`, 'string', 'number'),
        wrong(`${POD_SPEC}.tolerations[1]`, 'object', 'string'),
        wrong(`${POD_SPEC}.hostNetwork`, 'boolean', 'string'),
      ],
    },
    {
      name: 'tolerations',
      value: daemonSetManifest({ tolerations: {} }),
      errors: [wrong(`${POD_SPEC}.tolerations`, 'array', 'object')],
    },
    {
      name: 'a node affinity',
      value: daemonSetManifest({ affinity: { nodeAffinity: 'x' } }),
      errors: [wrong(NODE_AFFINITY, 'object', 'string')],
    },
    {
      name: 'a requirement that is false, which is not the same as none',
      value: daemonSetManifest(required(false)),
      errors: [wrong(REQUIRED, 'object', 'boolean')],
    },
    {
      name: 'terms',
      value: daemonSetManifest(required({ nodeSelectorTerms: {} })),
      errors: [wrong(TERMS, 'array', 'object')],
    },
    {
      name: 'every wrong field of every term',
      value: daemonSetManifest(
        requiring(
          'a',
          { matchExpressions: {}, matchFields: 1 },
          {
            matchExpressions: [{ key: 1, operator: {}, values: 'x' }],
            matchFields: ['x', { key: 'metadata.name', operator: 'In', values: ['a', 1] }],
          },
        ),
      ),
      errors: [
        wrong(`${TERMS}[0]`, 'object', 'string'),
        wrong(`${TERMS}[1].matchExpressions`, 'array', 'object'),
        wrong(`${TERMS}[1].matchFields`, 'array', 'number'),
        wrong(`${TERMS}[2].matchExpressions[0].key`, 'string', 'number'),
        wrong(`${TERMS}[2].matchExpressions[0].operator`, 'string', 'object'),
        wrong(`${TERMS}[2].matchExpressions[0].values`, 'array', 'string'),
        wrong(`${TERMS}[2].matchFields[0]`, 'object', 'string'),
        wrong(`${TERMS}[2].matchFields[1].values[1]`, 'string', 'number'),
      ],
    },
  ])('$name', ({ value, errors }) => {
    expect(parseDaemonSet(value)).toEqual(err(errors));
  });
});
