import { compareUtf8 } from '../go/compare-utf8.ts';
import type { GoJson } from '../model/field-error.ts';
import { goJson } from './go-json.ts';

/** A map of texts as Go's JSON encoder writes it: sorted by key, where an object here would put numbers first. */
export function stringMapJson(map: ReadonlyMap<string, string>): GoJson {
  const entries = [...map].sort(([left], [right]) => compareUtf8(left, right));
  return { json: `{${entries.map(([key, value]) => `${goJson(key).json}:${goJson(value).json}`)}}` };
}
