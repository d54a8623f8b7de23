import { expect, type Page } from '@playwright/test';

export type Watched = { readonly foreign: string[]; readonly complaints: string[] };

/** Notes every request to another origin, and every error on the page, refusals by the content policy among them. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { foreign: [], complaints: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:')) watched.foreign.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  return watched;
}

export function expectQuiet({ foreign, complaints }: Watched): void {
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}
