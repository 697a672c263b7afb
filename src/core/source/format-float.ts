/** A number as Go's `strconv.FormatFloat(value, 'g', -1, 64)` prints it. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : `${value < 0 ? '-' : '+'}Inf`;
  return generalFormat(value, value.toExponential());
}

/** The same with the digits that a 32-bit number needs, for one that is finite. */
export function formatFloat32(value: number): string {
  const rounded = Math.fround(value);
  // No two numbers with so few digits are the same one in 32 bits, so that these are the shortest.
  if (FEW_DIGITS.test(String(value))) return generalFormat(value, value.toExponential());
  let digits = 0;
  while (Math.fround(Number(rounded.toExponential(digits))) !== rounded) digits += 1;
  return generalFormat(rounded, exponentialToEven(rounded, digits));
}

/** `toExponential`, but half of the last digit goes to the even one, not up. */
function exponentialToEven(value: number, digits: number): string {
  const up = value.toExponential(digits);
  const [exact = '', exponent] = value.toExponential(ALL_DIGITS).split('e');
  const kept = exact.length - ALL_DIGITS + digits;
  const isHalf = digits > 0 && /^50*$/.test(exact.slice(kept));
  return isHalf && /[02468]$/.test(exact.slice(0, kept)) ? `${exact.slice(0, kept)}e${exponent}` : up;
}

const FEW_DIGITS = /^-?(?:[0-9]{1,6}|(?=[0-9.]{3,7}$)[0-9]+\.[0-9]+)$/;

/** As many as a number with 24 bits below any point can have before the rest is zeros, and more. */
const ALL_DIGITS = 60;

function generalFormat(value: number, exponential: string): string {
  const end = exponential.indexOf('e');
  const mantissa = exponential.slice(value < 0 ? 1 : 0, end);
  const exponent = Number(exponential.slice(end + 1));
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (exponent < -4 || exponent >= 6) {
    return `${sign}${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  const digits = mantissa.replace('.', '');
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = digits.slice(exponent + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
