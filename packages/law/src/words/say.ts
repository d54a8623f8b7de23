import type { Reason } from '../model/assessment.ts';
import { STATES } from '../clock/states.ts';
import { englishWords } from './en/index.ts';
import { koreanWords } from './ko/index.ts';
import type { Words } from './types.ts';
import { chineseWords } from './zh-hans/index.ts';

/** The languages in which everything of the engine can be said. */
export type WordsLocale = 'en' | 'ko' | 'zh-Hans';

/** The words of each language. */
export const WORDS: Readonly<Record<WordsLocale, Words>> = {
  en: englishWords,
  ko: koreanWords,
  'zh-Hans': chineseWords,
};

const regions = new Map<WordsLocale, Intl.DisplayNames>();

/**
 * The name of a state; the code where it is none we know.
 *
 * @example stateName('PRK', 'ko') // '북한'
 */
export function stateName(code: string, locale: WordsLocale): string {
  const known = WORDS[locale].states[code];
  if (known !== undefined) return known;
  const alpha2 = STATES.get(code)?.alpha2;
  if (alpha2 === undefined) return code;
  const names = regions.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  regions.set(locale, names);
  return names.of(alpha2) ?? code;
}

/** The name of an instrument or a competence. */
export function instrumentName(id: string, locale: WordsLocale): string {
  return WORDS[locale].instruments[id] ?? id;
}

/** The name of a mechanism. */
export function mechanismName(id: string, locale: WordsLocale): string {
  return WORDS[locale].mechanisms[id] ?? id;
}

/** The question that asks for a fact. */
export function factQuestion(id: string, locale: WordsLocale): string {
  return WORDS[locale].facts[id] ?? id;
}

/** The words of an answer that can be chosen. */
export function choiceName(choice: string, locale: WordsLocale): string {
  return WORDS[locale].choices[choice] ?? choice;
}

/** The question of a node of the analysis. */
export function nodeQuestion(id: string, locale: WordsLocale): string {
  return WORDS[locale].nodes[id] ?? id;
}

/**
 * A term of the engine: a standing, a truth, a strength, a consent rule, a purpose.
 *
 * @example termName('standing.signedOnly', 'en') // 'signed only'
 */
export function termName(term: string, locale: WordsLocale): string {
  return WORDS[locale].terms[term] ?? term;
}

function named(name: string, value: string | number, locale: WordsLocale): string {
  const text = String(value);
  switch (name) {
    case 'state':
      return stateName(text, locale);
    case 'instrument':
      return instrumentName(text, locale);
    case 'mechanism':
      return mechanismName(text, locale);
    case 'fact':
      return factQuestion(text, locale);
    case 'truth':
    case 'proposed':
      return termName(`truth.${text}`, locale);
    default:
      return text === '' ? termName('truth.unknown', locale) : text;
  }
}

/**
 * A reason in words.
 *
 * @throws RangeError for a code without words, which a test rules out for all codes of the engine.
 * @example sayReason({ code: 'no.notCoe', params: { state: 'CHN' } }, 'en') // 'China is not a member of the Council of Europe'
 */
export function sayReason(reason: Reason, locale: WordsLocale): string {
  const words = WORDS[locale].reasons[reason.code];
  if (words === undefined) throw new RangeError(`no words for ${reason.code}`);
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => named(name, reason.params[name] ?? '', locale));
}
