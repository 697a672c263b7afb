import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/limits.ts';
import { ENGINE_VERSION } from '../../src/version.ts';
import { contracts } from './contract.ts';

function projectFile(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

test.each([...contracts()])('schema/%s is what the code prints (npm run print)', (file, text) => {
  expect(projectFile(`schema/${file}`)).toBe(text);
});

test('everything in the GraphQL schema is described', () => {
  const sdl = projectFile('schema/schema.graphql');
  const undescribed = sdl.split('\n').filter((line, index, lines) => {
    const isDefinition =
      /^(type|interface|enum|scalar|union|input) |^ {2}[A-Za-z_]+(\(|:)|^ {4}[a-z][A-Za-z]*:|^ {2}[A-Z][A-Z_0-9]+$/.test(
        line,
      );
    return isDefinition && !(lines[index - 1] ?? '').trimEnd().endsWith('"""');
  });
  expect(undescribed).toEqual([]);
});

test('the version is that of package.json', () => {
  expect(ENGINE_VERSION).toBe(JSON.parse(projectFile('package.json')).version);
});

test('the rate limit of the Worker is the one that is published', () => {
  expect(projectFile('wrangler.toml')).toContain(`simple = { limit = ${LIMITS.requestsPerMinute}, period = 60 }`);
});
