import { type FieldErrors, readString } from '../parse/read.ts';
import type { Timestamp } from './timestamp.ts';

const RFC3339 = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$/;
/** What Go writes for a time never set. */
const ZERO = '0001-01-01T00:00:00Z';

/** The moment, `undefined` where it was never set or (with an error) cannot be read. */
export function readTimestamp(value: unknown, field: string, errors: FieldErrors): Timestamp | undefined {
  const before = errors.length;
  const text = readString(value, field, errors);
  if (value === undefined || value === null || errors.length > before || text === ZERO) return undefined;
  const moment = parseTimestamp(text);
  if (moment !== undefined) return moment;
  errors.push({ type: 'FieldValueInvalid', field, badValue: text, detail: 'must be a time as RFC 3339 writes it' });
  return undefined;
}

/** A time as RFC 3339 writes it; `undefined` for any other text, and for a day its month does not have. */
export function parseTimestamp(text: string): Timestamp | undefined {
  const day = RFC3339.exec(text)?.[1];
  const moment = Date.parse(text);
  if (day === undefined || Number.isNaN(moment)) return undefined;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? moment : undefined;
}
