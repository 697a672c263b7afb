/** What is between two lines of a plain or quoted scalar: the breaks after the first one, or a space for a single one. */
export function foldLines(first: string, others: string): string {
  if (first !== '\n') return first + others;
  return others === '' ? ' ' : others;
}
