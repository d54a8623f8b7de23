import type { CDPSession, Page } from '@playwright/test';

/** An input method at the keyboard: what a person sees while a syllable is made, and the keys that it keeps for itself. */
export type Composer = {
  /** Shows each step of the composition, the last one still open. */
  readonly compose: (steps: readonly string[]) => Promise<void>;
  /** A key as the page hears it while somebody composes: known by name, but with the input method's code. */
  readonly key: (name: string) => Promise<void>;
  /** The composition ends with these words. */
  readonly choose: (words: string) => Promise<void>;
};

/** The code that browsers give to every key which the input method takes. */
const TAKEN = 229;

export async function composer(page: Page): Promise<Composer> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  return {
    compose: async (steps) => {
      for (const text of steps)
        await browser.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
    },
    key: async (name) => {
      const key = { key: name, code: name, windowsVirtualKeyCode: TAKEN };
      await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    choose: async (text) => {
      await browser.send('Input.insertText', { text });
    },
  };
}

/** Two-set Korean: each stroke changes the syllable before it. */
export const seonyang = ['ㅅ', '서', '선', '선ㅇ', '선야', '선양'];
/** Pinyin: letters first, then a candidate in their place. */
export const shenyang = ['s', 'sh', 'shen', "shen'y", "shen'yang", '沈阳'];
