/**
 * Labels by key. Keys come from outside, so one may be named `constructor` or `__proto__`:
 * read them with {@link labelOf}, never with a bare index.
 */
export type Labels = Readonly<Record<string, string>>;

/** The value of a label, `undefined` where the key is absent. An empty value is present. */
export function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
