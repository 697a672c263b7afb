import { expect, test } from 'vitest';
import { formatTime } from '../../../src/core/go/format-time.ts';
import { parseTime } from '../../../src/core/go/parse-time.ts';

const EPOCH = 62_135_596_800;

const moments = [
  { text: '0001-01-01T00:00:00Z', seconds: 0, nanoseconds: 0 },
  { text: '0000-01-01T00:00:00Z', seconds: -366 * 86_400, nanoseconds: 0 },
  { text: '0000-12-31T22:59:59-01:00', seconds: -1, nanoseconds: 0 },
  { text: '1970-01-01T00:00:00Z', seconds: EPOCH, nanoseconds: 0 },
  { text: '2024-02-29T23:59:59.1+00:00', seconds: EPOCH + 1_709_251_199, nanoseconds: 100_000_000 },
  { text: '2026-03-02T08:30:19,1234567899+02:30', seconds: EPOCH + 1_772_431_219, nanoseconds: 123_456_789 },
  { text: '2026-03-02T8:30:19+24:60', seconds: EPOCH + 1_772_350_219, nanoseconds: 0 },
  { text: '9999-12-31T23:59:59Z', seconds: 315_537_897_599, nanoseconds: 0 },
];

test.each(moments)('$text', ({ text, seconds, nanoseconds }) => {
  expect(parseTime(text)).toEqual({ seconds, nanoseconds });
});

test.each([
  '',
  '2026-03-02',
  '2026-03-02 08:30:19Z',
  '2026-03-02T08:30:19',
  '2026-03-02T08:30:19.Z',
  '2026-00-02T08:30:19Z',
  '2026-13-02T08:30:19Z',
  '2026-03-00T08:30:19Z',
  '2026-02-29T08:30:19Z',
  '1900-02-29T08:30:19Z',
  '2026-03-02T24:00:00Z',
  '2026-03-02T08:60:19Z',
  '2026-03-02T08:30:60Z',
  '2026-03-02T8:30:19+25:00',
  '2026-03-02T08:30:19+00:61',
])('"%s" is no time', (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test.each([
  { seconds: -367 * 86_400, want: '-0001-12-31T00:00:00Z' },
  { seconds: 315_537_897_600, want: '10000-01-01T00:00:00Z' },
])('years of other than four digits: $want', ({ seconds, want }) => {
  expect(formatTime(seconds)).toBe(want);
});

test('every day of 400 years, after which they repeat, comes back', () => {
  const days = Array.from({ length: 400 * 366 }, (_, day) => formatTime(day * 86_400 + 86_399));
  expect(days.filter((text, day) => parseTime(text)?.seconds !== day * 86_400 + 86_399)).toEqual([]);
  expect(days.at(-1)).toBe('0401-10-30T23:59:59Z');
});
