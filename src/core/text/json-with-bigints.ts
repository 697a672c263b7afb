/** JSON of a value whose bigints are written as the numbers they are; JSON.stringify has no word for them. */
export function jsonWithBigints(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonWithBigints).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${jsonWithBigints(inner)}`).join(',')}}`;
}
