import type { FormatterModule } from 'i18next';
import { intlTag } from './dates.ts';
import { isLanguage, type Language } from './languages.ts';

/** A count as the reader's language writes it: 1,234. */
export function numberWords(value: number, language: Language): string {
  return new Intl.NumberFormat(intlTag(language)).format(value);
}

/** Several things in a row as the reader's language joins them: "a, b and c", "a, b 및 c", "a、b和c". */
export function listWords(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(intlTag(language), { type: 'conjunction' }).format(items);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as a person reads them: 9.3 kB, 1.2 GB. */
export function sizeWords(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(intlTag(language), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** What is put into a sentence, by its kind: numbers and lists by the language, words as they are. */
export function inSentence(value: unknown, tag: string | undefined): unknown {
  const language = tag !== undefined && isLanguage(tag) ? tag : 'en';
  if (typeof value === 'number') return numberWords(value, language);
  if (Array.isArray(value)) return listWords(value.map(String), language);
  return value;
}

/**
 * i18next asks it about every placeholder (`alwaysFormat`), so that no sentence can forget to have its figures
 * written for the reader. Sentences name no formats of their own.
 */
export const figuresInSentences: FormatterModule = {
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, tag) => inSentence(value, tag) as string,
};
