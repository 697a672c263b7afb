import { parseInt64 } from '../../text/parse-int64.ts';
import { quote } from '../../text/quote.ts';

const MAX_UINT64 = 2n ** 64n - 1n;

/** What Go's `strconv.ParseInt(text, 10, 64)` says of a text that is no int64 (internal/strconv/atoi.go:171). */
export function parseIntError(text: string): string | undefined {
  if (parseInt64(text) !== undefined) return undefined;
  // More than 20 digits are too many whatever they are, and digits that are too many are found before what follows them.
  const digits = text.replace(/^[+-]?0*([0-9]{0,21}).*$/s, '$1');
  const isNumber = /^[+-]?[0-9]+$/.test(text) || BigInt(digits) > MAX_UINT64;
  return `strconv.ParseInt: parsing ${quote(text)}: ${isNumber ? 'value out of range' : 'invalid syntax'}`;
}
