import type { Locale } from '@safeconduct/contract/shared.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';
import { zhHans } from './zh-hans.ts';

export type { Tense, Words } from './words.ts';

const all: Readonly<Record<Locale, Words>> = { en, ko, 'zh-Hans': zhHans };

export function wordsIn(language: Locale): Words {
  return all[language];
}

/** A language as it stands in a row. */
export function languageOf(text: string): Locale {
  return text === 'ko' || text === 'zh-Hans' ? text : 'en';
}

/** The tag for `Intl`: English is written day before month, as everywhere in the case file. */
export function intlTag(language: Locale): string {
  return language === 'en' ? 'en-GB' : language;
}
