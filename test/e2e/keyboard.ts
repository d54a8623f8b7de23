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
