import { chromium, type Page } from '@playwright/test';
import { bundledBrowser } from '../../test/bundled-browser.ts';
import { openSessions } from '../data/asking.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { startProduct } from '../data/product.ts';
import { framesOf, type Frames } from './frames.ts';
import { loadOf } from './load.ts';

/**
 * What a browser has to fetch before the first page of the desk stands, and how a list of a hundred thousand claims
 * scrolls beside an empty page as tall: `npm run bench:desk -- [--incidents N --claims N --seed N] [--data DIR] [--json]`.
 */
const given = readOptions();
const { json, say } = given;
const amount = {
  ...given.amount,
  incidents: given.number('incidents', 5000),
  claims: given.number('claims', 100_000),
};

/** A page of the same height with nothing on it: as smooth as this machine can be. */
async function bound(page: Page, height: number): Promise<Frames> {
  await page.goto('about:blank');
  await page.setContent(
    `<section style="height:600px;overflow:auto"><div style="height:${height}px"></div></section>`,
  );
  return framesOf(page, 'section');
}

const { data, filled } = await filledPlace(amount, given.data, say);
const product = await startProduct(data, { SAFECONDUCT_DESK: 'on' });
const root = await asRoot(data);
const [token = ''] = await openSessions(root, filled.users.slice(0, 1));
const browser = await chromium.launch(await bundledBrowser());
try {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 860 } });
  await context.addCookies([{ name: 'safeconduct', value: token, url: product.url }]);
  const page = await context.newPage();
  const load = await loadOf(page, '/');
  const strangers = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 1280, height: 860 },
  });
  const stranger = await loadOf(await strangers.newPage(), '/');
  await strangers.close();
  say('The first pages are loaded');
  await page.goto('/claims');
  await page.locator('.claims-line:not(.claims-coming)').first().waitFor();
  const height = await page.locator('.claims-list').evaluate((element) => element.scrollHeight);
  const list = await framesOf(page, '.claims-list');
  const jumps: number[] = [];
  for (const part of [0.5, 0.9, 0.2, 0.7, 0.4]) {
    jumps.push(
      await page.locator('.claims-list').evaluate(async (element, to) => {
        const began = performance.now();
        element.scrollTop = element.scrollHeight * to;
        await new Promise((frame) => requestAnimationFrame(frame));
        await new Promise((frame) => requestAnimationFrame(frame));
        while (element.querySelector('.claims-coming') !== null)
          await new Promise((frame) => requestAnimationFrame(frame));
        return Math.round(performance.now() - began);
      }, part),
    );
  }
  const empty = await bound(page, height);
  const result = { claims: amount.claims, load, stranger, list, empty, jumps };
  if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else {
    const line = (words: string) => process.stdout.write(`${words}\n`);
    for (const [name, { kilobytes, scripts, styles, rest, files }] of [
      ['Today', load],
      ['signing in', stranger],
    ] as const)
      line(
        `First page, ${name}: ${kilobytes} kB gzipped without fonts (scripts ${scripts}, styles ${styles}, rest ${rest}), ${files} files`,
      );
    for (const [name, frames] of [
      ['list', list],
      ['empty page', empty],
    ] as const)
      line(
        `Scrolling, ${name}: ${frames.perSecond} frames a second, p50 ${frames.p50} ms, p95 ${frames.p95} ms, ${frames.long} of ${frames.count} over 25 ms; work of a frame ${frames.work.all} ms (scripts ${frames.work.scripts}, styles ${frames.work.styles}, layout ${frames.work.layout})`,
      );
    line(`Frames of the list beside the empty page: ${(list.perSecond / empty.perSecond).toFixed(2)}`);
    line(`Jumps to elsewhere, until every line in view is there: ${jumps.join(', ')} ms`);
  }
} finally {
  await browser.close();
  await root.end();
  await product.stop();
}
