/** A moment as Go's `time.Time` holds it. */
export interface Moment {
  /** Since the start of the year 1, in UTC. */
  readonly seconds: number;
  readonly nanoseconds: number;
}

const SYNTAX =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:[.,]([0-9]+))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;

/** Undefined for what Go's `time.Parse(time.RFC3339, text)` refuses. */
export function parseTime(text: string): Moment | undefined {
  const match = SYNTAX.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second] = match.map(Number) as unknown as TimeMatch;
  const [zoneHour, zoneMinute] = [Number(match[9] ?? 0), Number(match[10] ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  // Some write offsets of 24 hours and of 60 minutes.
  if (hour > 23 || minute > 59 || second > 59 || zoneHour > 24 || zoneMinute > 60) return undefined;

  const zone = (match[8] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  return {
    seconds: ((daysBefore(year, month) + day - 1) * 1440 + hour * 60 + minute - zone) * 60 + second,
    nanoseconds: Number((match[7] ?? '').slice(0, 9).padEnd(9, '0')),
  };
}

type TimeMatch = readonly [
  all: number,
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
];

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days from the start of the year 1 to the first of the month. */
function daysBefore(year: number, month: number): number {
  const years = year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return years * 365 + leapDays + (DAYS_BEFORE_MONTH[month - 1] as number) + leapDay;
}

function daysIn(year: number, month: number): number {
  return daysBefore(year, month + 1) - daysBefore(year, month);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
