import { expect, test } from 'vitest';
import { admitCreate } from '../../../src/core/admit/admit-create.ts';
import { fieldErrorText } from '../../../src/core/text/field-error-text.ts';
import { json, sent } from './sent.ts';

const OWNER = { apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'u' };
const OLD_LABEL = { nodeSelector: { 'beta.kubernetes.io/os': 'linux' } };

function create(given: object) {
  return admitCreate({ internal: sent(given), namespace: 'n', strictWarnings: ['strict', 'strict'] });
}

test('what is stored, with what is said of the text, of the owners and of the DaemonSet', () => {
  const admission = create({
    metadata: { namespace: '', uid: 'u', ownerReferences: [OWNER, OWNER] },
    template: { spec: OLD_LABEL },
  });
  expect(admission).toMatchObject({
    kind: 'admitted',
    warnings: [
      'strict',
      expect.stringContaining('.metadata.ownerReferences contains duplicate entries'),
      expect.stringContaining('spec.template.spec.nodeSelector[beta.kubernetes.io/os]: deprecated'),
    ],
  });
  expect(admission.kind === 'admitted' && json(admission.daemonSet).metadata).toEqual({
    name: 'd',
    namespace: 'n',
    generation: 1,
    annotations: { 'deprecated.daemonset.template.generation': '1' },
    ownerReferences: [OWNER],
  });
});

test('what is wrong, each once, without what is said of a DaemonSet that is taken', () => {
  const admission = create({
    metadata: { labels: { a: '-' } },
    spec: { minReadySeconds: -1 },
    template: { spec: OLD_LABEL },
  });
  if (admission.kind !== 'invalid') throw new Error(admission.kind);
  const { name, errors, warnings, daemonSet } = admission;
  expect(errors.map(fieldErrorText)).toEqual([
    expect.stringContaining('metadata.labels: Invalid value: "-": a valid label must be'),
    'spec.minReadySeconds: Invalid value: -1: must be greater than or equal to 0',
  ]);
  expect({ name, warnings }).toEqual({ name: 'd', warnings: ['strict'] });
  expect(json(daemonSet)).toMatchObject({
    metadata: { annotations: { 'deprecated.daemonset.template.generation': '1' } },
    spec: { revisionHistoryLimit: 10 },
  });
});

test('an error that two rules find is there once', () => {
  const admission = create({ template: { metadata: { labels: { a: 'b', c: '-' } } } });
  const errors = admission.kind === 'invalid' ? admission.errors.map(fieldErrorText) : [];
  expect(errors).toHaveLength(new Set(errors).size);
  expect(errors).toEqual([expect.stringContaining('spec.template.labels: Invalid value: "-"')]);
});

test('another namespace than it is sent to', () => {
  const admission = admitCreate({ internal: sent(), namespace: 'm', strictWarnings: ['strict'] });
  expect(admission).toMatchObject({ kind: 'refused', code: 400, warnings: ['strict'] });
});
