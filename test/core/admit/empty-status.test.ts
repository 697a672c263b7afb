import { expect, test } from 'vitest';
import { emptyStatus } from '../../../src/core/admit/empty-status.ts';

test('all zero', () => {
  expect(emptyStatus()).toMatchObject({
    currentNumberScheduled: 0,
    observedGeneration: 0n,
    collisionCount: undefined,
    conditions: [],
  });
});
