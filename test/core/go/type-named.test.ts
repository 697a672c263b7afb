import { expect, test } from 'vitest';
import type { GoStruct } from '../../../src/core/go/go-type.ts';
import { podTemplateType, structNamed } from '../../../src/core/go/type-named.ts';

function fieldOf(struct: GoStruct, name: string) {
  return struct.fields.find((field) => field.name === name);
}

test.each([
  {
    name: 'a list of structs, always encoded',
    struct: 'v1.PodSpec',
    field: 'Containers',
    want: {
      jsonName: 'containers',
      encoding: 'always',
      type: { kind: 'list', name: '[]v1.Container', of: { kind: 'struct', name: 'v1.Container' } },
    },
  },
  {
    name: 'a field of its own JSON name',
    struct: 'v1.ObjectMeta',
    field: 'UID',
    want: { jsonName: 'uid', encoding: 'omitEmpty', type: { kind: 'string', name: 'types.UID' } },
  },
  {
    name: 'a time, left out when it is zero',
    struct: 'v1.ObjectMeta',
    field: 'CreationTimestamp',
    want: { jsonName: 'creationTimestamp', encoding: 'omitZero', type: { kind: 'time', name: 'v1.Time' } },
  },
  {
    name: 'an embedded struct',
    struct: 'v1.Volume',
    field: 'VolumeSource',
    want: { jsonName: undefined, type: { kind: 'struct', name: 'v1.VolumeSource' } },
  },
  {
    name: 'a pointer to an integer',
    struct: 'v1.PodSpec',
    field: 'TerminationGracePeriodSeconds',
    want: { type: { kind: 'pointer', name: '*int64', to: { kind: 'integer', name: 'int64', bits: 64 } } },
  },
  {
    name: 'a map of a named type',
    struct: 'v1.ResourceRequirements',
    field: 'Limits',
    want: {
      type: { kind: 'map', name: 'v1.ResourceList', of: { kind: 'quantity', name: 'resource.Quantity' } },
    },
  },
])('$name', ({ struct, field, want }) => {
  expect(fieldOf(structNamed(struct, '1.37'), field)).toMatchObject(want);
});

test('each version has its own fields, and gives the same object each time', () => {
  expect(fieldOf(structNamed('v1.PodSpec', '1.35'), 'EvictionResponders')).toBeUndefined();
  expect(fieldOf(structNamed('v1.PodSpec', '1.37'), 'EvictionResponders')).toBeDefined();
  expect(podTemplateType('1.35')).toBe(structNamed('v1.PodTemplateSpec', '1.35'));
  expect(podTemplateType('1.35')).not.toBe(podTemplateType('1.37'));
});
