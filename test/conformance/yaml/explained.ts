interface Explanation {
  readonly reason: string;
  readonly applies: (text: string, difference: string) => boolean;
}

/** Where we differ from Go and mean to, or where Go is wrong by accident. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    reason:
      'Go looks for U+FEFF where its buffer begins, not where it reads: after a second one it drops other characters',
    applies: (text) => text.includes('\ufeff', 1),
  },
  {
    reason: 'Go prints the keys and floats of a value in an error with their types, and orders keys by their types',
    applies: (_, difference) => {
      const [ours, theirs] = difference.split(' instead of ').map((message) => KEY_ERROR.exec(message)?.[1]);
      return ours !== undefined && ours === theirs;
    },
  },
  {
    reason: 'Go prints the bytes of a binary key that are no text',
    applies: (text, difference) => text.includes('binary') && /^duplicates ".*\ufffd.*\\x/s.test(difference),
  },
];

/** An error that prints a value: what is before the value. */
const KEY_ERROR = /^"(yaml: invalid map key: |unsupported map key of type: .*?, value: )/s;

export function explanationOf(text: string, difference: string): string | undefined {
  return EXPLANATIONS.find(({ applies }) => applies(text, difference))?.reason;
}
