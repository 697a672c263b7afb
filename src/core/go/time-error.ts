import { quote } from '../text/quote.ts';

/** The parts of RFC 3339, as Go's layout writes each, with how much of the text one takes and its bounds. */
const PARTS: readonly {
  readonly layout: string;
  readonly pattern: RegExp;
  readonly range?: readonly [name: string, high: number];
}[] = [
  { layout: '2006', pattern: /^[0-9]{4}/ },
  { layout: '-', pattern: /^-/ },
  { layout: '01', pattern: /^[0-9]{2}/, range: ['month', 12] },
  { layout: '-', pattern: /^-/ },
  { layout: '02', pattern: /^[0-9]{2}/ },
  { layout: 'T', pattern: /^T/ },
  { layout: '15', pattern: /^[0-9]{2}/, range: ['hour', 23] },
  { layout: ':', pattern: /^:/ },
  { layout: '04', pattern: /^[0-9]{2}/, range: ['minute', 59] },
  { layout: ':', pattern: /^:/ },
  { layout: '05', pattern: /^[0-9]{2}(?:[.,][0-9]+)?/, range: ['second', 59] },
  { layout: 'Z07:00', pattern: /^(?:Z|[+-][0-9]{2}:[0-9]{2})/ },
];

/** Why Go's `time.Parse(time.RFC3339, text)` refuses a text that parseTime does not take (time/format.go). */
export function timeError(text: string): string {
  const parsing = `parsing time ${quote(text)}`;
  let rest = text;
  for (const { layout, pattern, range } of PARTS) {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined) {
      return `${parsing} as "2006-01-02T15:04:05Z07:00": cannot parse ${quote(rest)} as ${quote(layout)}`;
    }
    const value = Number.parseInt(found, 10);
    if (range !== undefined && (value > range[1] || (layout === '01' && value === 0))) {
      return `${parsing}: ${range[0]} out of range`;
    }
    rest = rest.slice(found.length);
  }
  return rest === '' ? `${parsing}: day out of range` : `${parsing}: extra text: ${quote(rest)}`;
}
