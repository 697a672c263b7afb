import type { Steps } from './steps.ts';

/** What a JSON value has at a place; `undefined` where it has no such place. */
export function valueAt(json: unknown, path: Steps): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Readonly<Record<string | number, unknown>>)[step];
  }, json);
}
