import { expect, test } from 'vitest';
import { isTimestamp } from '../../../src/core/source/is-timestamp.ts';

test.each(
  `2020-01-01 2020-1-1 2020-02-29 2000-02-29 2020-01-01T00:00:00Z 2020-1-1t1:2:3.5+01:00 2020-01-01T1:2:3,5Z
  2020-01-01T23:59:59-24:60 0000-01-01`.split(/\s+/),
)('%s is one', (text) => {
  expect(isTimestamp(text)).toBe(true);
});

test.each(['2020-01-01 1:2:3', '2020-01-01   1:2:3.25'])('%s is one without a zone', (text) => {
  expect(isTimestamp(text)).toBe(true);
});

test.each(
  `x 20-01-01 20200-01-01 2020-00-01 2020-13-01 2020-01-00 2020-01-32 2019-02-29 1900-02-29 2020-04-31 2020-001-01 2020-01-01x
  2020-01-01T00:00:00 2020-01-01T24:00:00Z 2020-01-01T00:60:00Z 2020-01-01T00:00:60Z 2020-01-01T00:00:00+25:00
  2020-01-01T00:00:00+00:61 2020-01-01T00:00:00.Z`.split(/\s+/),
)('%s is none', (text) => {
  expect(isTimestamp(text)).toBe(false);
});

test('a zone stands only after a T', () => {
  expect(isTimestamp('2020-01-01 00:00:00Z')).toBe(false);
});
