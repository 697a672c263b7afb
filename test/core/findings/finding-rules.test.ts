import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FINDING_RULES } from '../../../src/core/findings/finding-rules.ts';

const PAGE = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');

test('the page has each rule, in their order, in the same words', () => {
  const sections = PAGE.split(/^### /m).slice(1);
  expect(sections.map((section) => section.trim())).toEqual(
    FINDING_RULES.map(({ id, title, help }) => `${id}\n\n**${title}.** ${help}`),
  );
});

test('no id stands for two rules', () => {
  expect(new Set(FINDING_RULES.map(({ id }) => id)).size).toBe(FINDING_RULES.length);
});
