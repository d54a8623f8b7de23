import type { Locale } from '@safeconduct/dates';
import { en, type FormWords } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

export type { FormWords } from './en.ts';

/** The drafted papers' own words in a language. */
export function formWordsOf(locale: Locale): FormWords {
  return { en, ko, 'zh-Hans': zhHans }[locale];
}
