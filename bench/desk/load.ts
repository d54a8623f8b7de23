import type { Page } from '@playwright/test';

/** Kilobytes as they came over the wire, compressed. */
export type Load = {
  readonly kilobytes: number;
  readonly scripts: number;
  readonly styles: number;
  readonly rest: number;
  readonly files: number;
};

/** Opens a page with an empty cache and adds up what was fetched for it, fonts and their tables left out, until it rests. */
export async function loadOf(page: Page, path: string): Promise<Load> {
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const kinds = new Map<string, string>();
  // Which letter is drawn in which part of a font (furniture/letters.ts): fetched with the fonts, for them alone.
  const tables = new Set<string>();
  const bytes = { scripts: 0, styles: 0, rest: 0 };
  let files = 0;
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    if (/\/wght-[\w-]+\.css$/.test(response.url)) tables.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Font' || tables.has(requestId)) return;
    files += 1;
    bytes[kind === 'Script' ? 'scripts' : kind === 'Stylesheet' ? 'styles' : 'rest'] += encodedDataLength;
  });
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await network.detach();
  const kilo = (size: number) => Math.round(size / 1000);
  return {
    kilobytes: kilo(bytes.scripts + bytes.styles + bytes.rest),
    scripts: kilo(bytes.scripts),
    styles: kilo(bytes.styles),
    rest: kilo(bytes.rest),
    files,
  };
}
