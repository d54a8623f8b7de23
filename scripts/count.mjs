// Adds up what Vitest and Playwright wrote into test-results/ and prints the line CI reads.
import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const unit = read('test-results/vitest.json');
const browser = read('test-results/playwright.json');

const passed = (unit?.numPassedTests ?? 0) + (browser?.stats?.expected ?? 0) + (browser?.stats?.flaky ?? 0);
const failed =
  (unit?.numFailedTests ?? 0) + (browser?.stats?.unexpected ?? 0) + (unit ? 0 : 1) + (browser ? 0 : 1);
const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (browser?.stats?.skipped ?? 0);

if (!unit) console.log('Vitest left no result.');
if (!browser) console.log('Playwright left no result.');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
