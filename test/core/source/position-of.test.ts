import { expect, test } from 'vitest';
import { positionOf } from '../../../src/core/source/position-of.ts';

const TEXT = 'a\nbc\r\n\rd😀e\u2028f';

const rows = [
  { name: 'the start', at: 0, want: [1, 1] },
  { name: 'a line feed, which ends its line', at: 1, want: [1, 2] },
  { name: 'after it', at: 2, want: [2, 1] },
  { name: 'between carriage return and line feed', at: 5, want: [2, 4] },
  { name: 'after both, which are one break', at: 6, want: [3, 1] },
  { name: 'after a carriage return', at: 7, want: [4, 1] },
  { name: 'after a character of two units', at: 10, want: [4, 4] },
  { name: 'after a line separator, which is no break to editors', at: 12, want: [4, 6] },
  { name: 'the end', at: TEXT.length, want: [4, 7] },
];

test.each(rows)('$name', ({ at, want: [line, column] }) => {
  expect(positionOf(TEXT, at)).toEqual({ line, column });
});
