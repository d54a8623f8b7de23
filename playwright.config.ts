import { defineConfig } from '@playwright/test';
import { bundledBrowser } from './test/bundled-browser.ts';

/**
 * The browser comes by npm and runs as root too; its fonts hold no Hangul or Han, so what the pictures show of
 * them are the fonts that the desk ships. One worker: the machine that tests may have two cores.
 */
export default defineConfig({
  testDir: 'test/e2e',
  // Emptied at each start, so apart from what both runners report for CI (scripts/count.mjs).
  outputDir: 'test-results/browser',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure',
    launchOptions: await bundledBrowser(),
  },
});
