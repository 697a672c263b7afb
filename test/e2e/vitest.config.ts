import { defineConfig } from 'vitest/config';

/* Tests that need a control plane: run.sh starts one, and names its folder in E2E_DIR. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // They share the one cluster.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
