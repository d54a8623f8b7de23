import { defineConfig } from '@playwright/test';
import { bundledBrowser } from './test/bundled-browser.ts';

/**
 * The browser comes by npm and runs as root too; its fonts hold no Hangul or Han, so what the pictures show of
 * them are the fonts that the desk ships. Two workers, each with a product and a browser of its own: a browser test waits
 * more than it works, and one after the other they would take half of the time that CI has.
 */
export default defineConfig({
  testDir: 'test/e2e',
  // Emptied at each start, so apart from what both runners report for CI (scripts/count.mjs).
  outputDir: 'test-results/browser',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
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
