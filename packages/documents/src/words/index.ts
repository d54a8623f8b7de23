import { type Locale, formatDate, parseEdtf } from '@safeconduct/dates';
import { en, type Words } from './en.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-hans.ts';

export type { Words } from './en.ts';

const tables: Record<Locale, Words> = { en, ko, 'zh-Hans': zhHans };

/** The paper's own words in a language. */
export function wordsOf(locale: Locale): Words {
  return tables[locale];
}

/**
 * A date for people; `null` is the printed blank, and what is no EDTF date stands as it was given.
 *
 * @example dateText('../2012-02-20', 'en') // 'by 20 Feb 2012'
 */
export function dateText(edtf: string | null, locale: Locale): string {
  if (edtf === null) return wordsOf(locale).unknown;
  const value = parseEdtf(edtf);
  return value === null ? edtf : formatDate(value, locale);
}
