import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { korean } from './korean.ts';
import { french, spanish } from './romance.ts';
import { nothingAround } from './shared.ts';
import type { DateLanguage } from './types.ts';

/** The rules for a BCP 47 language; a language without rules of its own still gets dates in digits. */
export function languageOf(code: string): DateLanguage {
  const primary = code.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages[primary] ?? digitsOnly;
}

const digitsOnly: DateLanguage = {
  rules: [],
  isFuture: () => false,
  surround: () => nothingAround,
  joins: () => null,
};

const languages: Readonly<Record<string, DateLanguage>> = {
  en: english,
  ko: korean,
  zh: chinese,
  ja: chinese,
  fr: french,
  es: spanish,
};
