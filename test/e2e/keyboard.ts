import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on by Tab until the thing has focus: what cannot be reached so cannot be used without a mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 600; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target.toString()}`);
}

export async function typeInto(page: Page, label: string | RegExp, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.insertText(words);
}

/** Presses the first button of that name, inside the dialog if one is given. */
export async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await tabTo(page, within.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}

/** Says what is wrong with where the focus is; null while somebody who sees it or hears it knows where they are. */
function astray(): string | null {
  const at = document.activeElement;
  if (at === null || at === document.body) return 'the focus is nowhere';
  // The page as a whole after a jump to it, a dialog that has just opened, and clauses, which are underlined instead.
  if (at.matches('main, .clause, [role="dialog"]')) return null;
  for (let around: Element | null = at, steps = 0; around !== null && steps < 3; steps += 1) {
    const { outlineStyle, outlineWidth } = getComputedStyle(around);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) return null;
    if (around.matches('[data-focus-visible]')) return null;
    around = around.parentElement;
  }
  return `nothing shows that the focus is at ${at.outerHTML.slice(0, 120)}`;
}

/** Holds that the focus is somewhere and is seen, once the page has come to rest. */
export async function expectFocus(page: Page, when: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(astray), { message: `focus after ${when}`, timeout: 3000 })
    .toBeNull();
}
