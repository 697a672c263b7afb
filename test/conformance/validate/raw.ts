/** JSON text that is written as it stands: what JSON.stringify would not give, such as `1e3` or a number of 20 digits. */
export class Raw {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A field that an object has once more, after its others. */
export const REPEATED = Symbol('repeated');

/** JSON text of a value that may hold the two. */
export function jsonText(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const repeated = (value as { readonly [REPEATED]?: readonly [string, unknown] })[REPEATED];
  const fields = [...Object.entries(value), ...(repeated === undefined ? [] : [repeated])];
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${jsonText(inner)}`).join(',')}}`;
}
