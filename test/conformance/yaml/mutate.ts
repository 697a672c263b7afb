import type { Random } from '../random.ts';

const PIECES = [
  ...':-?[]{},#&*!|>\'"%@` \t\n\\~a0<.',
  '\n  ',
  '\n- ',
  ': ',
  ' #',
  '- ',
  '? ',
  '\n---\n',
  '\n...\n',
  '<<: ',
  '*a',
  '&a ',
  '!!int ',
  '!!str ',
  '|\n',
  '>-\n',
  '"',
  "''",
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\ufffd',
  '\u0000',
  '\u0007',
  '\u007f',
  '\uffff',
  'é',
  '😀',
  '\\x',
  '\\u12',
  '{{',
  '}}',
  '[[',
  ']]',
] as const;

/** The text with a few pieces cut, doubled, moved or put in. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let count = 1 + random.int(3); count > 0; count--) mutated = mutateOnce(mutated, random);
  return mutated.toWellFormed().replaceAll('\ufeff', '');
}

function mutateOnce(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  const length = 1 + random.int(random.pick([1, 3, 12]));
  switch (random.int(7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
    case 2: {
      const to = random.int(text.length + 1);
      const piece = text.slice(at, at + length);
      return text.slice(0, to) + piece + text.slice(to);
    }
    case 3:
      return text.slice(0, at);
    default:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at + random.int(2));
  }
}
