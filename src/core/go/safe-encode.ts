const LETTERS = 'bcdfghjklmnpqrstvwxz2456789';

/** The text in letters that form no words: SafeEncodeString (apimachinery/pkg/util/rand/rand.go:121), for ASCII. */
export function safeEncode(text: string): string {
  let encoded = '';
  for (let at = 0; at < text.length; at++) encoded += LETTERS.charAt(text.charCodeAt(at) % LETTERS.length);
  return encoded;
}
