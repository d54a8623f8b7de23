import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it stands, each with the element concerned. `without`: rules that cannot hold now. */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // Experimental in axe: it joins the runs of an SVG's text without spaces, so no name could ever contain them.
    .disableRules(['label-content-name-mismatch', ...without])
    // What React Aria reads aloud of a waiting button names that button still when it is gone.
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.slice(0, 200)}`),
  );
}
