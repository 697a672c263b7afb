const DATE = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})/;
const TIME = /^(?:([Tt])| +)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[-+]([0-9]{2}):([0-9]{2}))?$/;

/** Whether a text is a date, with a time or without, as the tag `!!timestamp` needs it (resolve.go:232). */
export function isTimestamp(text: string): boolean {
  const date = DATE.exec(text);
  if (date === null) return false;
  const [all, year, month, day] = date;
  if (!isDate(Number(year), Number(month), Number(day))) return false;
  const rest = text.slice(all.length);
  return rest === '' || isTime(rest);
}

function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** A zone stands after a `T`, and only there. Go lets its hours be 24 and its minutes 60. */
function isTime(text: string): boolean {
  const time = TIME.exec(text);
  if (time === null) return false;
  const [, letter, hour, minute, second, zoneHour = 0, zoneMinute = 0] = time;
  const zoned = /(?:Z|[-+][0-9]{2}:[0-9]{2})$/.test(text);
  return (
    (letter !== undefined) === zoned &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    Number(zoneHour) <= 24 &&
    Number(zoneMinute) <= 60
  );
}
