import { describe, expect, test } from 'vitest';
import { admitUpdate } from '../../../src/core/admit/admit-update.ts';
import { fieldErrorText } from '../../../src/core/text/field-error-text.ts';
import { json, sent } from './sent.ts';

const STORED = {
  uid: 'stored',
  resourceVersion: '7',
  generation: 3,
  creationTimestamp: '2026-01-01T00:00:00Z',
  annotations: { 'deprecated.daemonset.template.generation': '5' },
};
const OLD_LABEL = { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } };

interface Updated {
  readonly metadata?: object;
  readonly spec?: object;
  readonly template?: object;
  readonly status?: object;
}

function update(given: Updated, old: Updated = {}) {
  const stored = sent({ ...old, metadata: { ...STORED, ...old.metadata } });
  return admitUpdate({ internal: sent(given), old: stored, strictWarnings: ['strict', 'strict'] });
}

function admitted(given: Updated, old: Updated = {}) {
  const admission = update(given, old);
  if (admission.kind !== 'admitted') throw new Error(admission.kind);
  return { ...json(admission.daemonSet), warnings: admission.warnings };
}

function errorsOf(given: Updated, old: Updated = {}) {
  const admission = update(given, old);
  return admission.kind === 'invalid' ? admission.errors.map(fieldErrorText) : admission.kind;
}

const CONFLICT = 'Operation cannot be fulfilled on daemonsets.apps "d": ';

describe('aimed at another object', () => {
  test.each([
    { metadata: { namespace: 'm' }, code: 400, field: 'metadata.namespace', message: /does not match the namespace/ },
    {
      metadata: { name: '' },
      code: 400,
      field: 'metadata.name',
      message: /^the name of the object \(d based on URL\) was undeterminable: name must be provided$/,
    },
    {
      metadata: { name: 'e' },
      code: 400,
      field: 'metadata.name',
      message: /^the name of the object \(e\) does not match the name on the URL \(d\)$/,
    },
    {
      metadata: { uid: 'other' },
      code: 409,
      field: 'metadata.uid',
      message:
        /^Operation cannot .* "d": StorageError: invalid object, Code: 4, Key: \/daemonsets\/n\/d, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: other, UID in object meta: stored$/,
    },
    {
      metadata: { resourceVersion: 'x' },
      code: 500,
      field: 'metadata.resourceVersion',
      message: /^strconv.ParseUint: parsing "x": invalid syntax$/,
    },
    {
      metadata: { resourceVersion: '8' },
      code: 409,
      field: 'metadata.resourceVersion',
      message: `${CONFLICT}the object has been modified; please apply your changes to the latest version and try again`,
    },
  ])('$metadata', ({ metadata, code, field, message }) => {
    const admission = update({ metadata });
    const text = typeof message === 'string' ? message : expect.stringMatching(message);
    const faults = [{ message: text, field, at: -1 }];
    expect(admission).toEqual({ kind: 'refused', code, message: text, faults, warnings: ['strict'] });
  });
});

test.each([
  { name: 'no version', resourceVersion: '' },
  { name: 'any version', resourceVersion: '0' },
  { name: 'the version it has', resourceVersion: '7' },
])('$name is fine', ({ resourceVersion }) => {
  expect(update({ metadata: { uid: 'stored', resourceVersion } }).kind).toBe('admitted');
});

test.each([
  { name: 'nothing new', given: {}, generation: 3, templateGeneration: '5' },
  { name: 'a new label', given: { metadata: { labels: { a: 'b' } } }, generation: 3, templateGeneration: '5' },
  { name: 'a new spec', given: { spec: { minReadySeconds: 1 } }, generation: 4, templateGeneration: '5' },
  { name: 'a new template', given: { template: { spec: { hostPID: true } } }, generation: 4, templateGeneration: '6' },
  {
    name: 'a generation of its own',
    given: { metadata: { generation: 9, annotations: { 'deprecated.daemonset.template.generation': '9' } } },
    generation: 3,
    templateGeneration: '5',
  },
])('generations: $name', ({ given, generation, templateGeneration }) => {
  expect(admitted(given).metadata).toMatchObject({
    generation,
    annotations: { 'deprecated.daemonset.template.generation': templateGeneration },
  });
});

test('what an update leaves as it is', () => {
  const old = {
    metadata: { deletionTimestamp: '2026-01-02T00:00:00Z', deletionGracePeriodSeconds: 30, finalizers: ['a/b'] },
    status: { numberReady: 3 },
  };
  const given = {
    metadata: { creationTimestamp: '2020-01-01T00:00:00Z', managedFields: [{ manager: 'm' }], finalizers: ['a/b'] },
    status: { numberReady: 4 },
  };
  const { metadata, status } = admitted(given, old);
  expect(metadata).toMatchObject({
    uid: 'stored',
    creationTimestamp: '2026-01-01T00:00:00Z',
    deletionTimestamp: '2026-01-02T00:00:00Z',
    deletionGracePeriodSeconds: 30,
  });
  expect(metadata).not.toHaveProperty('managedFields');
  expect(status).toMatchObject({ numberReady: 3 });
});

test('times that the stored object does not have', () => {
  const times = { creationTimestamp: '2026-01-02T00:00:00Z', deletionTimestamp: '2026-01-02T00:00:00Z' };
  expect(errorsOf({ metadata: times }, { metadata: { creationTimestamp: null } })).toEqual([
    'metadata.creationTimestamp: Invalid value: "2026-01-02T00:00:00Z": field is immutable',
    'metadata.deletionTimestamp: Invalid value: "2026-01-02T00:00:00Z": field is immutable',
  ]);
});

test.each([
  {
    name: 'a new template',
    spec: { ...OLD_LABEL, hostPID: true },
    want: ['strict', expect.stringContaining('deprecated')],
  },
  { name: 'the template it had', spec: OLD_LABEL, want: ['strict'] },
])('warnings of $name', ({ spec, want }) => {
  expect(admitted({ template: { spec } }, { template: { spec: OLD_LABEL } }).warnings).toEqual(want);
});

test('what is wrong, each once: with the metadata, with the change, with the DaemonSet', () => {
  const given = {
    metadata: { annotations: { '-': '' }, deletionGracePeriodSeconds: 1 },
    spec: { selector: { matchLabels: { a: 'c' } } },
  };
  expect(errorsOf(given)).toEqual([
    expect.stringContaining('metadata.annotations: Invalid value: "-"'),
    expect.stringContaining('metadata.deletionGracePeriodSeconds: Invalid value: 1: field is immutable'),
    expect.stringContaining('spec.selector: Invalid value: {"matchLabels":{"a":"c"}}: field is immutable'),
    'spec.template.metadata.labels: Invalid value: {"a":"b"}: `selector` does not match template `labels`',
  ]);
});

test('a refused update still says how the DaemonSet would be stored', () => {
  const admission = update({ spec: { minReadySeconds: -1 } });
  if (admission.kind !== 'invalid') throw new Error(admission.kind);
  expect(admission).toMatchObject({ name: 'd', warnings: ['strict'] });
  expect(json(admission.daemonSet).metadata).toMatchObject({ generation: 4, annotations: STORED.annotations });
});

test('what the old template had wrong may stay', () => {
  const spec = { tolerations: [{ key: 'a', operator: 'Lt', value: '1', effect: 'NoSchedule' }] };
  expect(errorsOf({ template: { spec } }, { template: { spec } })).toBe('admitted');
  expect(errorsOf({ template: { spec } })).not.toBe('admitted');
});

describe('fields of gates that are off', () => {
  const responders = (...names: string[]) => ({
    template: { spec: { evictionResponders: names.map((name) => ({ name, priority: 1000 })) } },
  });

  test('they are dropped where the old template has none', () => {
    expect(errorsOf(responders('k8s.io/a'))).toBe('admitted');
    expect(admitted(responders('a.b/c')).metadata).toMatchObject({ generation: 3 });
  });

  test('they are kept and validated where it has, after everything else', () => {
    const given = { ...responders('k8s.io/a'), spec: { minReadySeconds: -1 } };
    expect(errorsOf(given, responders('a.b/c'))).toEqual([
      'spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0',
      'spec.template.spec.evictionResponders[0].name: Invalid value: "k8s.io/a": domain names *.k8s.io, *.kubernetes.io are reserved',
    ]);
  });

  test('what is as it was is not looked at', () => {
    expect(errorsOf(responders('k8s.io/a'), responders('k8s.io/a'))).toBe('admitted');
  });
});
