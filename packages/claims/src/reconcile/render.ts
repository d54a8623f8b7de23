import { between, formatDate, type Locale } from '@safeconduct/dates';
import { chinese } from './phrases/zh-hans.ts';
import { english } from './phrases/en.ts';
import { korean } from './phrases/ko.ts';
import type { Phrases } from './phrases/types.ts';
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
  const words = (name: string): string => {
    const { n, property, expression } = part.params;
    if (name === 'counted') return counted(property, n, phrases, locale);
    if (name === 'counted_sum') return counted(property, expression, phrases, locale);
    const param = part.params[name];
    return param === undefined ? '' : put(param, phrases, locale);
  };
  return phrases.text[part.key](words);
}

/** "{n} detained" with the figure put in. */
function counted(
  property: Param | undefined,
  n: Param | undefined,
  phrases: Phrases,
  locale: Locale,
): string {
  const figure = n === undefined ? '' : put(n, phrases, locale);
  const words = property?.kind === 'property' ? phrases.property[property.property] : undefined;
  return words === undefined ? figure : words.replace('{n}', figure);
}

function put(param: Param, phrases: Phrases, locale: Locale): string {
  switch (param.kind) {
    case 'count':
      return phrases.count(param.lower, param.upper, param.about);
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
      return phrases.terms[param.term] ?? param.term;
    case 'property':
      return (phrases.property[param.property] ?? param.property.replaceAll('_', ' '))
        .replace('{n}', '')
        .trim();
  }
}
