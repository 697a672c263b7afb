/** A number as Go's `strconv.FormatFloat(value, 'g', -1, 64)` prints it; what is infinite or none not. */
export function formatFloat(value: number): string {
  return generalFormat(value, value.toExponential());
}

/** The same with the digits that a 32-bit number needs. */
export function formatFloat32(value: number): string {
  const rounded = Math.fround(value);
  let digits = 0;
  while (Math.fround(Number(rounded.toExponential(digits))) !== rounded) digits += 1;
  return generalFormat(rounded, rounded.toExponential(digits));
}

function generalFormat(value: number, exponential: string): string {
  const [, mantissa = '', exponentText] = /^-?(.*)e(.*)$/.exec(exponential) ?? [];
  const exponent = Number(exponentText);
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
