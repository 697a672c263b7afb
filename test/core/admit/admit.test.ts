import { expect, test } from 'vitest';
import { admit } from '../../../src/core/admit/admit.ts';
import { sent, sentSource } from './sent.ts';

const UNHANDLED = 'DaemonSet in version "v1" cannot be handled as a DaemonSet: ';
const UNKNOWN = { message: 'unknown field "spec.x"', field: 'spec.x', at: -1 };
const YAML = ['line 2: key "a" already set in map', 'line 3: key "b" already set in map'].map((message) => ({
  message,
  field: '',
  at: 1,
}));
const SENT = { source: sentSource(), yamlFaults: [], namespace: 'n', old: undefined, strict: true };

test.each([
  { name: 'a create', old: undefined, annotation: '1' },
  {
    name: 'an update',
    old: sent({ metadata: { annotations: { 'deprecated.daemonset.template.generation': '5' } } }),
    annotation: '5',
  },
])('$name', ({ old, annotation }) => {
  const admission = admit({ ...SENT, old });
  if (admission.kind !== 'admitted') throw new Error(admission.kind);
  const { annotations } = admission.daemonSet.metadata;
  expect(annotations.get('deprecated.daemonset.template.generation')).toBe(annotation);
  expect(admission.warnings).toEqual([]);
});

test('an error of decoding comes before all that is strict', () => {
  const error = {
    message: 'json: cannot unmarshal string into Go struct field DaemonSetSpec.spec.minReadySeconds of type int32',
    field: 'spec.minReadySeconds',
    at: -1,
  };
  const source = sentSource({ spec: { x: 1, minReadySeconds: '1' } });
  expect(admit({ ...SENT, source, yamlFaults: YAML })).toEqual({
    kind: 'refused',
    code: 400,
    message: UNHANDLED + error.message,
    faults: [error],
    warnings: [],
  });
});

test.each([
  {
    name: 'unknown fields',
    yamlFaults: [],
    source: sentSource({ spec: { x: 1 } }),
    text: UNKNOWN.message,
    faults: [UNKNOWN],
  },
  {
    name: 'keys that YAML has twice, as one error',
    yamlFaults: YAML,
    source: sentSource(),
    text: 'yaml: unmarshal errors:\n  line 2: key "a" already set in map\n  line 3: key "b" already set in map',
    faults: YAML,
  },
  {
    name: 'both',
    yamlFaults: YAML.slice(0, 1),
    source: sentSource({ spec: { x: 1 } }),
    text: `yaml: unmarshal errors:\n  line 2: key "a" already set in map, ${UNKNOWN.message}`,
    faults: [...YAML.slice(0, 1), UNKNOWN],
  },
])('strict: $name', ({ source, yamlFaults, text, faults }) => {
  expect(admit({ ...SENT, source, yamlFaults })).toEqual({
    kind: 'refused',
    code: 400,
    message: `${UNHANDLED}strict decoding error: ${text}`,
    faults,
    warnings: [],
  });
});

test('where it is not strict, the same are warnings', () => {
  const source = sentSource({ spec: { x: 1 } });
  expect(admit({ ...SENT, source, yamlFaults: YAML, strict: false })).toMatchObject({
    kind: 'admitted',
    warnings: [...YAML.map(({ message }) => message), UNKNOWN.message],
  });
});
