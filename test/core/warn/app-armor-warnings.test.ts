import { expect, test } from 'vitest';
import type { Container, PodTemplateSpec } from '../../../src/core/v1/types.ts';
import { appArmorWarnings } from '../../../src/core/warn/app-armor-warnings.ts';
import { decoded } from '../validate/decoded.ts';

interface Row {
  readonly name: string;
  readonly annotation?: string;
  readonly pod?: object;
  readonly container?: object;
  readonly isTold: boolean;
}

test.each<Row>([
  { name: 'no annotation', isTold: false },
  { name: 'an annotation that says nothing', annotation: '', isTold: true },
  {
    name: 'a profile of the container, whatever it is',
    annotation: 'x',
    container: { type: 'Unconfined' },
    isTold: false,
  },
  { name: 'no profile of the Pod', annotation: 'unconfined', isTold: true },
  { name: 'the same of the Pod: none', annotation: 'unconfined', pod: { type: 'Unconfined' }, isTold: false },
  {
    name: 'the same of the Pod: the default',
    annotation: 'runtime/default',
    pod: { type: 'RuntimeDefault' },
    isTold: false,
  },
  {
    name: 'the same of the Pod: one of the Node',
    annotation: 'localhost/a/b',
    pod: { type: 'Localhost', localhostProfile: 'a/b' },
    isTold: false,
  },
  {
    name: 'another of the Node',
    annotation: 'localhost/a',
    pod: { type: 'Localhost', localhostProfile: 'b' },
    isTold: true,
  },
  { name: 'one of the Node without a name', annotation: 'localhost/', pod: { type: 'Localhost' }, isTold: true },
  { name: 'another of the Pod', annotation: 'unconfined', pod: { type: 'RuntimeDefault' }, isTold: true },
  { name: 'no such profile', annotation: 'Unconfined', pod: { type: 'Unconfined' }, isTold: true },
])('$name', ({ annotation, pod, container, isTold }) => {
  const key = 'container.apparmor.security.beta.kubernetes.io/c';
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', {
    metadata: { annotations: annotation === undefined ? {} : { [key]: annotation } },
    spec: { securityContext: { appArmorProfile: pod } },
  });
  const json = { name: 'c', securityContext: container && { appArmorProfile: container } };
  const of = { template, container: decoded<Container>('v1.Container', json) };
  const warning = `t.metadata.annotations[${key}]: deprecated since v1.30; use the "appArmorProfile" field instead`;
  expect(appArmorWarnings(of, 't')).toEqual(isTold ? [warning] : []);
});

test('no security context', () => {
  const key = 'container.apparmor.security.beta.kubernetes.io/c';
  const template = decoded<PodTemplateSpec>('v1.PodTemplateSpec', {
    metadata: { annotations: { [key]: 'unconfined' } },
  });
  expect(
    appArmorWarnings({ template, container: decoded<Container>('v1.Container', { name: 'c' }) }, 't'),
  ).toHaveLength(1);
});
