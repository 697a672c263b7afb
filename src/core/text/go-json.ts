import type { GoJson } from '../model/field-error.ts';

/** JSON as Go's encoder writes it: without spaces, and with these characters escaped for HTML's sake. */
export function goJson(value: unknown): GoJson {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { json };
}
