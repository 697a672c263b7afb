import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  // Tests and packages must share one graphql: two copies do not know each other's types.
  ssr: {
    noExternal: [/^graphql/, /^@pothos/, /^@graphql/, /^@envelop/, /^@whatwg/],
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
  },
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts'],
      reporter: ['text-summary', 'text'],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**', 'test/pages/**', 'test/e2e/**'],
          // A busy machine is slow, and some tests ask hundreds of golden cases.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'pages', include: ['test/pages/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'worker', include: ['test/worker/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 },
      },
    ],
  },
});
