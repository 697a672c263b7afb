import { expect, test } from 'vitest';
import { err, ok } from '../../src/core/result.ts';

test('ok carries its value, undefined too', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(ok(undefined)).toStrictEqual({ ok: true, value: undefined });
});

test('err carries its error', () => {
  expect(err(['why'])).toEqual({ ok: false, error: ['why'] });
});
