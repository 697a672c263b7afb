import { expect, test } from 'vitest';
import type { ResourceFieldSelector } from '../../../../src/core/v1/types.ts';
import { validateContainerResourceFieldSelector } from '../../../../src/core/validate/containers/validate-container-resource-field-selector.ts';
import { decoded } from '../decoded.ts';
import { errorsIn } from './errors-in.ts';

const SUPPORTED =
  'supported values: "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", ' +
  '"requests.ephemeral-storage", "requests.memory"';
const only = (resource: string, kind: string) =>
  `p.divisor: Invalid value: "${resource}": only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei ` +
  `are supported with the ${kind} resource`;

test.each([
  {
    name: 'of no container, in a volume',
    inVolume: true,
    given: { resource: 'x' },
    want: ['p.containerName: Required value'],
  },
  { name: 'no resource', given: { divisor: '3' }, want: ['p.resource: Required value'] },
  {
    name: 'a resource with no limit',
    given: { resource: 'cpu', divisor: '3' },
    want: [`p.resource: Unsupported value: "cpu": ${SUPPORTED}`],
  },
  {
    name: 'processors by a thousand',
    given: { resource: 'requests.cpu', divisor: '1k' },
    want: [
      'p.divisor: Invalid value: "requests.cpu": only divisor\'s values 1m and 1 are supported with the cpu resource',
    ],
  },
  {
    name: 'memory by thousandths',
    given: { resource: 'limits.memory', divisor: '1m' },
    want: [only('limits.memory', 'memory')],
  },
  {
    name: 'storage by twos',
    given: { resource: 'requests.ephemeral-storage', divisor: '2' },
    want: [only('requests.ephemeral-storage', 'local ephemeral storage')],
  },
  {
    name: 'huge pages below nothing',
    given: { resource: 'limits.hugepages-2Mi', divisor: '-1' },
    want: [only('limits.hugepages-2Mi', 'hugepages')],
  },
  { name: 'processors by thousandths', given: { resource: 'limits.cpu', divisor: '0.001' }, want: [] },
  { name: 'processors as they are', given: { resource: 'limits.cpu', divisor: '1000m' }, want: [] },
  {
    name: 'memory by Ki',
    given: { resource: 'limits.memory', divisor: '1024' },
    want: [only('limits.memory', 'memory')],
  },
  { name: 'memory by what is one Ki', given: { resource: 'limits.memory', divisor: '1Ki' }, want: [] },
  { name: 'huge pages by nothing', given: { resource: 'requests.hugepages-', divisor: '0' }, want: [] },
  {
    name: 'of a container, in a volume',
    inVolume: true,
    given: { containerName: 'c', resource: 'limits.cpu' },
    want: [],
  },
])('$name', ({ inVolume = false, given, want }) => {
  const resourceFieldRef = decoded<ResourceFieldSelector>('v1.ResourceFieldSelector', given);
  const errors = errorsIn({ spec: {} }, (_, validation) => {
    validateContainerResourceFieldSelector({ resourceFieldRef, inVolume }, 'p', validation);
  });
  expect(errors).toEqual(want);
});
