import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'server/**/*.test.ts',
      'test/protocol/**/*.test.ts',
      'test/corpus/**/*.test.ts',
      'test/cli/**/*.test.ts',
      'test/quality/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
});
