import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // A test of the server waits for its database and its children more than it works. By itself Vitest leaves one of
    // two cores idle, and CI has twenty minutes.
    maxWorkers: 2,
    // CI adds up both runners' counts from these files (scripts/count.mjs).
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    projects: [
      {
        // Needs no database, so a run of these alone starts none. Nothing here changes what is global, so one worker
        // loads grammar, names and law once for all files.
        test: {
          ...limits,
          name: 'pure',
          isolate: false,
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
