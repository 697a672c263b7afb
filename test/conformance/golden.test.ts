import { expect, test } from 'vitest';
import { compareAnswer } from './compare.ts';
import { readGolden } from './golden-file.ts';
import { countAnswer, emptyMix } from './mix.ts';

const golden = readGolden();
const shapes = golden.filter(({ case: { id } }) => id.startsWith('corpus-'));
const generated = golden.filter(({ case: { id } }) => id.startsWith('seed-'));

test.each(shapes.map((answered) => ({ ...answered, name: answered.case.id })))('$name', ({ case: shape, answer }) => {
  expect(compareAnswer(shape, answer)).toEqual([]);
});

test(`${generated.length} generated cases`, () => {
  const differences = generated.flatMap(({ case: placementCase, answer }) =>
    compareAnswer(placementCase, answer).map((difference) => `${placementCase.id}: ${difference}`),
  );
  expect(differences).toEqual([]);
});

test('enough of every verdict and every reason', () => {
  const mix = emptyMix();
  for (const { answer } of golden) countAnswer(mix, answer);
  expect(shapes.length).toBeGreaterThanOrEqual(40);
  expect(mix.decisions).toBeGreaterThanOrEqual(19_000);
  expect(Math.min(...Object.values(mix.verdicts))).toBeGreaterThan(mix.decisions * 0.1);
  expect(Math.min(...Object.values(mix.reasons))).toBeGreaterThan(mix.cases * 0.05);
});
