import { expect, test } from 'vitest';
import { decodeDaemonSet } from '../../../src/core/admit/decode-daemon-set.ts';
import { json, sent, sentSource } from './sent.ts';

test('decoded, defaulted, without the annotation', () => {
  const annotations = { 'deprecated.daemonset.template.generation': '5', a: 'b' };
  const { daemonSet, templateGeneration } = sent({ metadata: { annotations } });
  expect(templateGeneration).toBe(5n);
  expect(json(daemonSet)).toMatchObject({
    metadata: { name: 'd', annotations: { a: 'b' } },
    spec: { revisionHistoryLimit: 10, template: { spec: { restartPolicy: 'Always' } } },
  });
});

test.each([
  { name: 'no amounts', rollingUpdate: {}, want: { maxUnavailable: 0, maxSurge: 0 } },
  { name: 'one amount', rollingUpdate: { maxSurge: '10%' }, want: { maxUnavailable: 0, maxSurge: '10%' } },
  { name: 'no rolling update', rollingUpdate: null, want: undefined },
])('on delete with $name, which in memory are 0', ({ rollingUpdate, want }) => {
  const { daemonSet } = sent({ spec: { updateStrategy: { type: 'OnDelete', rollingUpdate } } });
  expect(daemonSet.spec.updateStrategy.rollingUpdate).toEqual(want);
});

test('what the strict decoder has against it', () => {
  const decoded = decodeDaemonSet(sentSource({ spec: { 'a"b': 1 } }));
  expect(decoded).toMatchObject({
    ok: true,
    value: { strictFaults: [{ message: 'unknown field "spec.a\\"b"', field: 'spec.a"b', at: -1 }] },
  });
});

test('fields that come again', () => {
  const source = sentSource();
  const [field] = source.fields;
  if (field === undefined) throw new Error('no field');
  const decoded = decodeDaemonSet({ ...source, fields: [...source.fields, { ...field, at: 9 }] });
  expect(decoded).toMatchObject({
    ok: true,
    value: { strictFaults: [{ message: 'duplicate field "apiVersion"', field: 'apiVersion', at: 9 }] },
  });
});

test.each([
  {
    name: 'a value of another type',
    given: { spec: { minReadySeconds: '1' } },
    error: {
      message: 'json: cannot unmarshal string into Go struct field DaemonSetSpec.spec.minReadySeconds of type int32',
      field: 'spec.minReadySeconds',
      at: -1,
    },
  },
  {
    name: 'an annotation that is no number',
    given: { metadata: { annotations: { 'deprecated.daemonset.template.generation': 'x' } } },
    error: {
      message: 'strconv.ParseInt: parsing "x": invalid syntax',
      field: 'metadata.annotations[deprecated.daemonset.template.generation]',
      at: -1,
    },
  },
])('$name', ({ given, error }) => {
  expect(decodeDaemonSet(sentSource(given))).toEqual({ ok: false, error });
});
