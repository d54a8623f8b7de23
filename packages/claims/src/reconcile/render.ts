import { between, formatDate, type Locale } from '@safeconduct/dates';
import type { Property } from '../model/properties.ts';
import { countryOf } from '../places/country.ts';
import { chinese } from './phrases/zh-hans.ts';
import { english } from './phrases/en.ts';
import { korean } from './phrases/ko.ts';
import type { Phrases } from './phrases/types.ts';
import { termWords } from './term-words.ts';
import type { Param, RenderedWording, Wording, WordingPart } from './wording.ts';

const languages: Readonly<Record<Locale, Phrases>> = { en: english, ko: korean, 'zh-Hans': chinese };

/**
 * Puts a wording into a language. Numbers, names, days and quoted words stay what they are; every clause keeps the
 * claims that it rests on.
 *
 * @example renderWording(headline(findings), 'ko').text
 */
export function renderWording(wording: Wording, locale: Locale): RenderedWording {
  const phrases = languages[locale];
  const parts = wording.map((part) => ({ text: say(part, phrases, locale), claimIds: part.claimIds }));
  const text = parts.map((part) => part.text).join(phrases.join);
  return { text: text === '' ? '' : capital(text) + phrases.end, parts };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function say(part: WordingPart, phrases: Phrases, locale: Locale): string {
  const { n, property, expression, destination } = part.params;
  const unit = property?.kind === 'property' ? phrases.units[property.property] : undefined;
  const words = (name: string): string => {
    const place = destination?.kind === 'text' ? placeName(destination.text, locale) : null;
    if (name === 'counted') return counted(property, n, phrases, locale, place);
    if (name === 'counted_sum') return counted(property, expression, phrases, locale, place);
    if (name === 'counted_bare' && property?.kind === 'property')
      return fill(phrases.bare[property.property] ?? '{n}', n, phrases, locale);
    const param = part.params[name];
    if (param?.kind === 'term')
      return termWords(
        param.term,
        phrases,
        locale,
        property?.kind === 'property' ? property.property : undefined,
      );
    return param === undefined ? '' : put(param, phrases, locale, unit);
  };
  return phrases.text[part.key](words);
}

/** "{n} detained" with the figure put in. */
function counted(
  property: Param | undefined,
  n: Param | undefined,
  phrases: Phrases,
  locale: Locale,
  place: string | null,
): string {
  if (property?.kind !== 'property') return fill('{n}', n, phrases, locale);
  const words =
    place === null
      ? (phrases.property[property.property] ?? '{n}')
      : phrases.returnedTo.replace('{place}', place);
  return fill(words, n, phrases, locale, phrases.units[property.property]);
}

function fill(words: string, n: Param | undefined, phrases: Phrases, locale: Locale, unit?: string): string {
  return words.replace('{n}', n === undefined ? '' : put(n, phrases, locale, unit));
}

/** A country in the language; another place as it stands. */
function placeName(name: string, locale: Locale): string {
  const country = countryOf(name);
  return (locale === 'ko' ? country?.ko[0] : locale === 'zh-Hans' ? country?.zh[0] : null) ?? name;
}

/**
 * A term of a finding in the words of a language; words that are of no vocabulary stay as they are.
 *
 * @param property what the term is of; places are then named in the language one by one
 * @example renderTerm('at_risk', 'en') // 'at risk of return'
 */
export function renderTerm(term: string, locale: Locale, property?: Property): string {
  return termWords(term, languages[locale], locale, property);
}

function put(param: Param, phrases: Phrases, locale: Locale, unit?: string): string {
  switch (param.kind) {
    case 'count':
      return phrases.count(param.lower, param.upper, param.about, param.between === true, unit);
    case 'number':
      return String(param.value);
    case 'days':
      if (param.earliest === null && param.latest === null) return '';
      return formatDate(between(param.earliest, param.latest), locale);
    case 'names':
      return phrases.names(param.names);
    case 'text':
      return param.text;
    case 'term':
      return termWords(param.term, phrases, locale);
    case 'property':
      return (phrases.property[param.property] ?? param.property.replaceAll('_', ' '))
        .replace('{n}', '')
        .trim();
  }
}
