import { expect, test } from 'vitest';
import { dropDisabledFields } from '../../../src/core/admit/drop-disabled-fields.ts';
import type { PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';

interface Row {
  readonly name: string;
  readonly spec: object;
  readonly want: object;
}

const ROWS: readonly Row[] = [
  {
    name: 'a hook that said nothing but its signal',
    spec: { containers: [{ lifecycle: { stopSignal: 'SIGINT' } }] },
    want: { containers: [{}] },
  },
  {
    name: 'the signal of a hook that says more',
    spec: {
      initContainers: [{ lifecycle: { stopSignal: 'SIGINT', preStop: {} } }],
      ephemeralContainers: [{ lifecycle: { stopSignal: 'SIGINT', postStart: {} }, targetContainerName: 'a' }],
    },
    want: {
      initContainers: [{ lifecycle: { preStop: {} } }],
      ephemeralContainers: [{ lifecycle: { postStart: {} }, targetContainerName: 'a' }],
    },
  },
  {
    name: 'the encryption of every gRPC probe',
    spec: { containers: [probes({ grpc: { port: 1, mode: 'TLS' } })] },
    want: { containers: [probes({ grpc: { port: 1 } })] },
  },
  {
    name: 'the protocol of every HTTP probe and hook',
    spec: { containers: [{ ...probes(http('H2C')), lifecycle: { postStart: http('H2C'), preStop: http('H2C') } }] },
    want: { containers: [{ ...probes(http()), lifecycle: { postStart: http(), preStop: http() } }] },
  },
  {
    name: 'the mode of an empty directory',
    spec: { volumes: [{ name: 'a', emptyDir: { medium: 'Memory', mode: 511 } }] },
    want: { volumes: [{ name: 'a', emptyDir: { medium: 'Memory' } }] },
  },
  {
    name: 'the owners of files',
    spec: { volumes: [{ name: 'a', secret: { defaultUser: 1 } }] },
    want: { volumes: [{ name: 'a', secret: {} }] },
  },
  {
    name: 'the options of mounts',
    spec: { containers: [{ volumeMounts: [{ name: 'a', bindMountOptions: ['noexec'] }] }] },
    want: { containers: [{ volumeMounts: [{ name: 'a' }] }] },
  },
  { name: 'the scheduling group', spec: { schedulingGroup: {} }, want: {} },
  { name: 'who answers to an eviction', spec: { evictionResponders: [{ name: 'a' }] }, want: {} },
];

test.each(ROWS)('$name', ({ spec, want }) => {
  expect(dropDisabledFields({ template: template(spec), old: undefined })).toEqual(template(want));
});

test.each(ROWS)('$name stays where the stored template has one', ({ spec }) => {
  const sent = template({ ...spec, hostname: 'h' });
  expect(dropDisabledFields({ template: sent, old: template(spec) })).toBe(sent);
});

test('a field of the stored template keeps no other one alive', () => {
  const sent = template({ schedulingGroup: {}, evictionResponders: [{ name: 'a' }] });
  const old = template({ schedulingGroup: {} });
  expect(dropDisabledFields({ template: sent, old })).toEqual(old);
});

test('what is not turned off is the same object', () => {
  const plain = template({
    containers: [{ ...probes(http()), lifecycle: {}, volumeMounts: [{ name: 'a' }] }],
    volumes: [{ name: 'a', emptyDir: {} }],
  });
  expect(dropDisabledFields({ template: plain, old: undefined })).toBe(plain);
});

test('annotations that were init containers go, though the stored template has them', () => {
  const annotations = {
    'pod.beta.kubernetes.io/init-containers': '[]',
    'pod.alpha.kubernetes.io/init-containers': '[]',
    mine: 'x',
    'pod.beta.kubernetes.io/init-container-statuses': '[]',
    'pod.alpha.kubernetes.io/init-container-statuses': '[]',
  };
  const old = decoded<PodTemplateSpec>('v1.PodTemplateSpec', { metadata: { annotations } });
  const { metadata, spec } = dropDisabledFields({ template: old, old });
  expect([...metadata.annotations]).toEqual([['mine', 'x']]);
  expect(spec).toBe(old.spec);
});

function probes(probe: object): object {
  return { livenessProbe: probe, readinessProbe: probe, startupProbe: probe };
}

function http(protocol?: string): object {
  return { httpGet: { port: 1, protocol } };
}

function template(spec: object): PodTemplateSpec {
  return decoded<PodTemplateSpec>('v1.PodTemplateSpec', { metadata: { annotations: { mine: 'x' } }, spec });
}
