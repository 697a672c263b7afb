import { describe, expect, test } from 'vitest';
import { labelSelectorJson } from '../../../src/core/text/label-selector-json.ts';
import type { LabelSelector } from '../../../src/core/v1/types.ts';
import { decoded } from '../validate/decoded.ts';

describe('labelSelectorJson', () => {
  test.each([
    { name: 'empty', selector: { matchLabels: {}, matchExpressions: [] }, want: '{}' },
    {
      name: 'values only where there are some',
      selector: { matchExpressions: [{ key: 'a', operator: 'Exists', values: [] }, { values: ['&'] }] },
      want: '{"matchExpressions":[{"key":"a","operator":"Exists"},{"key":"","operator":"","values":["\\u0026"]}]}',
    },
    {
      name: 'both',
      selector: {
        matchLabels: { b: '', a: 'x' },
        matchExpressions: [{ key: 'c', operator: 'In', values: ['d', 'e'] }],
      },
      want: '{"matchLabels":{"a":"x","b":""},"matchExpressions":[{"key":"c","operator":"In","values":["d","e"]}]}',
    },
  ])('$name', ({ selector, want }) => {
    expect(labelSelectorJson(decoded<LabelSelector>('v1.LabelSelector', selector)).json).toBe(want);
  });
});
