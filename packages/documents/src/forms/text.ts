import type { Locale } from '@safeconduct/dates';

/** A text of a form in each language of the papers. */
export type Text = Readonly<Record<Locale, string>>;

/** A text in English, Korean and Chinese. */
export function t(en: string, ko: string, zhHans: string): Text {
  return { en, ko, 'zh-Hans': zhHans };
}
