import { expect, test } from 'vitest';
import { NIL_LIST, NIL_MAP } from '../../../src/core/go/zero-of.ts';
import { nullSelectorWarnings } from '../../../src/core/warn/null-selector-warnings.ts';

test('a selector that is missing selects nothing', () => {
  expect(nullSelectorWarnings({ labelSelector: undefined }, 't')).toEqual([
    't.labelSelector: a null labelSelector results in matching no pod',
  ]);
});

test('an empty selector selects everything', () => {
  expect(nullSelectorWarnings({ labelSelector: { matchLabels: NIL_MAP, matchExpressions: NIL_LIST } }, 't')).toEqual(
    [],
  );
});
