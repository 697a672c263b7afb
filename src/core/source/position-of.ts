/** The line and column of an offset, both from 1; columns count UTF-16 units, as editors do. */
export function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: lineBreak } of text.slice(0, at).matchAll(/\r\n?|\n/g)) {
    const end = index + lineBreak.length;
    // The break that the offset itself splits is not over yet.
    if (end === at && lineBreak === '\r' && text[at] === '\n') break;
    line += 1;
    lineStart = end;
  }
  return { line, column: at - lineStart + 1 };
}
