import { expect, test } from 'vitest';
import {
  putTemplateGeneration,
  TEMPLATE_GENERATION,
  takeTemplateGeneration,
} from '../../../src/core/admit/template-generation.ts';
import { givenDaemonSet } from '../validate/given-daemon-set.ts';

function annotated(text: string) {
  return givenDaemonSet({ metadata: { annotations: { first: '1', [TEMPLATE_GENERATION]: text, last: '2' } } });
}

test.each([
  { text: '7', want: 7n },
  { text: '+07', want: 7n },
  { text: '-9223372036854775808', want: -9223372036854775808n },
])('"$text" is taken off', ({ text, want }) => {
  const taken = takeTemplateGeneration(annotated(text));
  expect(taken).toMatchObject({ ok: true, value: { templateGeneration: want } });
  expect(taken.ok && [...taken.value.daemonSet.metadata.annotations.keys()]).toEqual(['first', 'last']);
});

test('where there is none it is 0, and nothing changes', () => {
  const daemonSet = givenDaemonSet();
  const taken = takeTemplateGeneration(daemonSet);
  expect(taken).toEqual({ ok: true, value: { daemonSet, templateGeneration: 0n } });
  expect(taken.ok && taken.value.daemonSet).toBe(daemonSet);
});

test.each([
  { text: '', reason: 'invalid syntax' },
  { text: '1.0', reason: 'invalid syntax' },
  { text: '9223372036854775808', reason: 'value out of range' },
  { text: '-9223372036854775809', reason: 'value out of range' },
])('"$text" is none', ({ text, reason }) => {
  const error = `strconv.ParseInt: parsing ${JSON.stringify(text)}: ${reason}`;
  expect(takeTemplateGeneration(annotated(text))).toEqual({ ok: false, error });
});

test('it is put over what is there', () => {
  const daemonSet = putTemplateGeneration({ daemonSet: annotated('1'), templateGeneration: 0n });
  expect(Object.fromEntries(daemonSet.metadata.annotations)).toEqual({
    first: '1',
    [TEMPLATE_GENERATION]: '0',
    last: '2',
  });
});
