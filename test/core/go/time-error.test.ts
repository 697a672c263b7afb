import { expect, test } from 'vitest';
import { timeError } from '../../../src/core/go/time-error.ts';

const LAYOUT = '"2006-01-02T15:04:05Z07:00"';

test.each([
  { text: '', want: `"" as ${LAYOUT}: cannot parse "" as "2006"` },
  { text: '026-01-02', want: `"026-01-02" as ${LAYOUT}: cannot parse "026-01-02" as "2006"` },
  { text: '2026/01', want: `"2026/01" as ${LAYOUT}: cannot parse "/01" as "-"` },
  { text: '2026-1-02', want: `"2026-1-02" as ${LAYOUT}: cannot parse "1-02" as "01"` },
  { text: '2026-00', want: '"2026-00": month out of range' },
  { text: '2026-13', want: '"2026-13": month out of range' },
  { text: '2026-12-1T', want: `"2026-12-1T" as ${LAYOUT}: cannot parse "1T" as "02"` },
  { text: '2026-12-99 ', want: `"2026-12-99 " as ${LAYOUT}: cannot parse " " as "T"` },
  { text: '2026-12-01T', want: `"2026-12-01T" as ${LAYOUT}: cannot parse "" as "15"` },
  { text: '2026-12-01T24', want: '"2026-12-01T24": hour out of range' },
  { text: '2026-12-01T9', want: `"2026-12-01T9" as ${LAYOUT}: cannot parse "" as ":"` },
  { text: '2026-12-01T09:5:', want: `"2026-12-01T09:5:" as ${LAYOUT}: cannot parse "5:" as "04"` },
  { text: '2026-12-01T09:60', want: '"2026-12-01T09:60": minute out of range' },
  { text: '2026-12-01T09:05:60.5Z', want: '"2026-12-01T09:05:60.5Z": second out of range' },
  { text: '2026-12-01T09:05:06.Z', want: `"2026-12-01T09:05:06.Z" as ${LAYOUT}: cannot parse ".Z" as "Z07:00"` },
  { text: '2026-12-01T09:05:06,5', want: `"2026-12-01T09:05:06,5" as ${LAYOUT}: cannot parse "" as "Z07:00"` },
  { text: '2026-12-01T09:05:06+25:60', want: '"2026-12-01T09:05:06+25:60": time zone offset hour out of range' },
  { text: '2026-12-01T09:05:06+25:61', want: '"2026-12-01T09:05:06+25:61": time zone offset minute out of range' },
  { text: '2026-12-01T09:05:06?25:0x', want: '"2026-12-01T09:05:06?25:0x": time zone offset hour out of range' },
  {
    text: '2026-12-01T09:05:06é5:00',
    want: `"2026-12-01T09:05:06\\xc3\\xa95:00" as ${LAYOUT}: cannot parse "\\xc3\\xa95:00" as "Z07:00"`,
  },
  { text: '2026-12-01T09:05:06Z99:99', want: '"2026-12-01T09:05:06Z99:99": extra text: "99:99"' },
  { text: '2026-02-30T09:05:06Z', want: '"2026-02-30T09:05:06Z": day out of range' },
  {
    text: '"\\\u0001\u007fü',
    want: `"\\"\\\\\\x01\u007f\\xc3\\xbc" as ${LAYOUT}: cannot parse "\\"\\\\\\x01\u007f\\xc3\\xbc" as "2006"`,
  },
])('$text', ({ text, want }) => {
  expect(timeError(text)).toBe(`parsing time ${want}`);
});
