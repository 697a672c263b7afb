import { NEWER_THAN_GO } from './newer-than-go.ts';

/**
 * Go's `strings.ToLower`: each character by itself, and always one for one, where JavaScript knows a final sigma and makes
 * two characters of U+0130.
 */
export function toLower(text: string): string {
  let lower = '';
  for (const character of text) lower += lowerCharacter(character);
  return lower;
}

function lowerCharacter(character: string): string {
  if (character === '\u0130') return 'i';
  return NEWER_THAN_GO.test(character) ? character : character.toLowerCase();
}
