/** Characters of all warnings together from which on each is cut. */
const TOTAL = 4096;
const LENGTH = 256;

/**
 * The warnings that a client gets of those the API server has: each once, cut where they are too long together, and none
 * with control characters, which no header can carry (apiserver endpoints/filters/warning.go:69).
 */
export function recordedWarnings(texts: readonly string[]): readonly string[] {
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const last = lastOfWhole(distinct);
  if (last === distinct.length) return distinct.filter(isSendable);

  const sent: string[] = [];
  let length = 0;
  for (const [index, whole] of distinct.entries()) {
    // The one that was too much is still sent with those before it, however many they are.
    if (index > last && length >= TOTAL) break;
    const characters = [...whole].slice(0, LENGTH);
    const text = characters.join('');
    if (!isSendable(text)) continue;
    length += characters.length;
    sent.push(text);
  }
  return sent;
}

/** The index of the first text that is too much; their number where none is. */
function lastOfWhole(texts: readonly string[]): number {
  let length = 0;
  for (const [index, text] of texts.entries()) {
    if (isSendable(text)) length += [...text].length;
    if (length > TOTAL) return index;
  }
  return texts.length;
}

function isSendable(text: string): boolean {
  return !/\p{Cc}/u.test(text);
}
