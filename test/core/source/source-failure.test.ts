import { expect, test } from 'vitest';
import { orFailure, SourceError } from '../../../src/core/source/source-failure.ts';

test('a failure becomes a reading', () => {
  const failing = () => {
    throw new SourceError('tooDeep', 'too deep', 7);
  };
  expect(orFailure(failing)).toEqual({ ok: false, failure: { kind: 'tooDeep', message: 'too deep', at: 7 } });
});

test('a bug stays one', () => {
  const failing = () => {
    throw new TypeError('no function');
  };
  expect(() => orFailure(failing)).toThrow(TypeError);
});
