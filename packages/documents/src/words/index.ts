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

/** Dates said before: the parser of EDTF takes most of a draft's time, and a file says the same few days over and over. */
const said = new Map<string, string>();
const mostSaid = 2000;

/**
 * A date for people; `null` is the printed blank, and what is no EDTF date stands as it was given.
 *
 * @example dateText('../2012-02-20', 'en') // 'by 20 Feb 2012'
 */
export function dateText(edtf: string | null, locale: Locale): string {
  if (edtf === null) return wordsOf(locale).unknown;
  const key = `${locale} ${edtf}`;
  const before = said.get(key);
  if (before !== undefined) return before;
  const value = parseEdtf(edtf);
  const text = value === null ? edtf : formatDate(value, locale);
  if (said.size >= mostSaid) said.clear();
  said.set(key, text);
  return text;
}
