import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { answerCase } from './answer-case.ts';
import { readGolden } from './golden-file.ts';

/* What a real API server said of these manifests. */

const golden = readGolden();

test(`${golden.length} manifests are answered as the API server does`, { timeout: 60_000 }, () => {
  const differing = golden.filter(({ manifest, answer }) => !isDeepStrictEqual(answerCase(manifest), answer));
  expect(differing.map(({ manifest }) => manifest.seed)).toEqual([]);
});

test('there are enough of every answer', () => {
  const counts = (codes: readonly number[]) => golden.filter(({ answer }) => codes.includes(answer.code)).length;
  expect(golden.length).toBeGreaterThanOrEqual(3000);
  expect(counts([200, 201])).toBeGreaterThan(300);
  expect(counts([400])).toBeGreaterThan(300);
  expect(counts([422])).toBeGreaterThan(1500);
  expect(golden.filter(({ manifest }) => manifest.old !== undefined).length).toBeGreaterThan(600);
  expect(golden.filter(({ manifest }) => manifest.format === 'yaml').length).toBeGreaterThan(600);
  expect(golden.filter(({ answer }) => answer.warnings.length > 0).length).toBeGreaterThan(50);
});

test('there are enough different causes', () => {
  const kinds = golden.flatMap(({ answer }) =>
    (answer.causes ?? []).map(
      ({ field, message }) => `${field.replace(/\[[^\]]*\]/g, '')} ${message.replace(/"(?:[^"\\]|\\.)*"/g, '')}`,
    ),
  );
  expect(new Set(kinds).size).toBeGreaterThan(500);
});
