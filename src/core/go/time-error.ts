import { utf8Bytes } from './utf8-bytes.ts';

/** One part of RFC 3339: how Go's layout writes it, and how much of the text it takes. */
interface Part {
  readonly layout: string;
  readonly pattern: RegExp;
  /** What is looked at before the pattern is. */
  readonly ranges?: readonly Range[];
}

interface Range {
  readonly name: string;
  readonly number: RegExp;
  readonly low: number;
  readonly high: number;
}

const TWO_DIGITS = /^([0-9]{2})/;

const PARTS: readonly Part[] = [
  { layout: '2006', pattern: /^[0-9]{4}/ },
  { layout: '-', pattern: /^-/ },
  { layout: '01', pattern: TWO_DIGITS, ranges: [{ name: 'month', number: TWO_DIGITS, low: 1, high: 12 }] },
  { layout: '-', pattern: /^-/ },
  { layout: '02', pattern: TWO_DIGITS },
  { layout: 'T', pattern: /^T/ },
  { layout: '15', pattern: /^[0-9]{1,2}/, ranges: [{ name: 'hour', number: TWO_DIGITS, low: 0, high: 23 }] },
  { layout: ':', pattern: /^:/ },
  { layout: '04', pattern: TWO_DIGITS, ranges: [{ name: 'minute', number: TWO_DIGITS, low: 0, high: 59 }] },
  { layout: ':', pattern: /^:/ },
  {
    layout: '05',
    pattern: /^[0-9]{2}(?:[.,][0-9]+)?/,
    ranges: [{ name: 'second', number: TWO_DIGITS, low: 0, high: 59 }],
  },
  {
    layout: 'Z07:00',
    pattern: /^(?:Z|[+-][0-9]{2}:[0-9]{2})/,
    ranges: [
      { name: 'time zone offset minute', number: /^[^Z][0-9]{2}:([0-9]{2})/, low: 0, high: 60 },
      { name: 'time zone offset hour', number: /^[^Z]([0-9]{2}):../s, low: 0, high: 24 },
    ],
  },
];

/** Why Go's `time.Parse(time.RFC3339, text)` refuses a text that parseTime does not take (time/format.go:1048). */
export function timeError(text: string): string {
  // Go goes by bytes.
  let rest = Array.from(utf8Bytes(text), (byte) => String.fromCharCode(byte)).join('');
  const parsing = `parsing time ${quoteBytes(rest)}`;
  for (const { layout, pattern, ranges = [] } of PARTS) {
    const range = ranges.find((each) => isOutside(rest, each));
    if (range !== undefined) return `${parsing}: ${range.name} out of range`;
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) {
      return `${parsing} as "2006-01-02T15:04:05Z07:00": cannot parse ${quoteBytes(rest)} as ${quoteBytes(layout)}`;
    }
    rest = rest.slice(found.length);
  }
  return rest === '' ? `${parsing}: day out of range` : `${parsing}: extra text: ${quoteBytes(rest)}`;
}

function isOutside(text: string, { number, low, high }: Range): boolean {
  const value = Number(number.exec(text)?.[1] ?? low);
  return value < low || value > high;
}

/** Go's package `time` quotes in its own way (time/format.go:865): here each character is a byte. */
function quoteBytes(bytes: string): string {
  const escaped = bytes
    .replace(/["\\]/g, '\\$&')
    .replace(/[^ -\x7f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return `"${escaped}"`;
}
