/**
 * The value of JSON text that a JsonScanner has passed. V8 reads a field name that holds an escape as another name,
 * if that one was parsed before and ends where the escape begins (nodejs/node issue 63785): a name from one request
 * could turn up in another. So a text with escapes is read here, and the native parser sees only single strings.
 */
export function parseJson(text: string): unknown {
  return text.includes('\\') ? readValue({ text, at: 0 }) : JSON.parse(text);
}

/** A place in a text; reading moves it on. */
interface Cursor {
  readonly text: string;
  at: number;
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const WORD = /[-+.0-9A-Za-z]+/y;

function readValue(cursor: Cursor): unknown {
  take(cursor, SPACE);
  const first = cursor.text[cursor.at];
  if (first === '{') return readObject(cursor);
  if (first === '[') return readArray(cursor);
  return JSON.parse(take(cursor, first === '"' ? STRING : WORD));
}

function readObject(cursor: Cursor): unknown {
  const fields: [string, unknown][] = [];
  while (goesOn(cursor, '}')) {
    const name = JSON.parse(take(cursor, STRING)) as string;
    take(cursor, SPACE);
    cursor.at++;
    fields.push([name, readValue(cursor)]);
  }
  // Defines own fields, so that one named `__proto__` is a field like any other.
  return Object.fromEntries(fields);
}

function readArray(cursor: Cursor): unknown {
  const items: unknown[] = [];
  while (goesOn(cursor, ']')) items.push(readValue(cursor));
  return items;
}

/** Steps over an opening bracket or a comma: true; or over the closing bracket: false. */
function goesOn(cursor: Cursor, close: string): boolean {
  take(cursor, SPACE);
  const isOver = cursor.text[cursor.at] === close;
  cursor.at++;
  if (isOver) return false;
  take(cursor, SPACE);
  if (cursor.text[cursor.at] !== close) return true;
  cursor.at++;
  return false;
}

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = ''] = pattern.exec(cursor.text) ?? [];
  cursor.at += found.length;
  return found;
}
