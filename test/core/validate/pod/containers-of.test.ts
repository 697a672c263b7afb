import { expect, test } from 'vitest';
import type { PodSpec } from '../../../../src/core/v1/types.ts';
import { containersOf } from '../../../../src/core/validate/pod/containers-of.ts';
import { decoded } from '../decoded.ts';

test('all containers, the first to start first', () => {
  const spec = decoded<PodSpec>('v1.PodSpec', {
    containers: [{ name: 'a' }, { name: 'b' }],
    ephemeralContainers: [{ name: 'e' }],
    initContainers: [{ name: 'i' }],
  });
  expect(containersOf(spec, 'p').map(({ container, path }) => [path, container.name])).toEqual([
    ['p.initContainers[0]', 'i'],
    ['p.containers[0]', 'a'],
    ['p.containers[1]', 'b'],
    ['p.ephemeralContainers[0]', 'e'],
  ]);
});
