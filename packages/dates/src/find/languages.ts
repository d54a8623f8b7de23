import { english } from './english.ts';
import type { DateLanguage } from './types.ts';

/** The rules for a BCP 47 language; a language without rules of its own still gets dates in digits. */
export function languageOf(code: string): DateLanguage {
  const primary = code.toLowerCase().split(/[-_]/)[0] ?? '';
  return languages[primary] ?? digitsOnly;
}

const digitsOnly: DateLanguage = {
  rules: [],
  isFuture: () => false,
  surround: () => ({
    relation: null,
    hedge: null,
    approximate: false,
    uncertain: false,
    time: null,
    lengthBefore: 0,
    lengthAfter: 0,
  }),
  joins: () => null,
};

const languages: Readonly<Record<string, DateLanguage>> = { en: english };
