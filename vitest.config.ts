import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // CI adds up both runners' counts from these files (scripts/count.mjs).
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        // Needs no database, so a run of these alone starts none.
        test: {
          ...limits,
          name: 'pure',
          include: [
            'packages/**/*.test.ts',
            'locales/**/*.test.ts',
            'web/**/*.test.ts',
            'bench/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/boundaries/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          ...limits,
          name: 'server',
          include: ['server/**/*.test.ts', 'cli/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/boundaries/**', '**/node_modules/**'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
    ],
  },
});
