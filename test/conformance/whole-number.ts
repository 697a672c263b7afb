/** The whole number an environment variable says, if any. */
export function wholeNumber(name: string): number | undefined {
  const value = process.env[name];
  if (value === undefined || value === '') return undefined;
  if (!/^[0-9]{1,15}$/.test(value)) throw new Error(`Cannot read ${name}: "${value}" is no whole number`);
  return Number(value);
}
