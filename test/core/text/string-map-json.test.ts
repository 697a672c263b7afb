import { describe, expect, test } from 'vitest';
import { stringMapJson } from '../../../src/core/text/string-map-json.ts';

describe('stringMapJson', () => {
  test.each([
    { name: 'nothing', entries: [], want: '{}' },
    {
      name: 'sorted as texts, numbers too',
      entries: [
        ['b', '1'],
        ['2', ''],
        ['10', '<'],
      ],
      want: '{"10":"\\u003c","2":"","b":"1"}',
    },
    {
      name: 'sorted by UTF-8, not UTF-16',
      entries: [
        ['\u{10000}', 'x'],
        ['\uffee', 'y'],
      ],
      want: '{"\uffee":"y","\u{10000}":"x"}',
    },
  ] as const)('$name', ({ entries, want }) => {
    expect(stringMapJson(new Map(entries)).json).toBe(want);
  });
});
