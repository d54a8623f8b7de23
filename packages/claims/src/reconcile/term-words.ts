import type { Locale } from '@safeconduct/dates';
import { kindOf, type Property } from '../model/properties.ts';
import { countries } from '../places/country.ts';
import { placeByName } from '../places/place.ts';
import type { Phrases } from './phrases/types.ts';

/**
 * A normalised value in the words of a language: codes of the vocabulary, alone or with what stands behind them
 * (`none_used (North Koreans)`, `released (3)`), or before the words of the report (`court_order: a court ordered`),
 * or behind who said it (`Foreign ministry: denied`); who told whom (`UNHCR->China; written`); and names that the
 * gazetteer holds whole. Everything else stays as it stands, a code that nobody has put into words without its
 * underscores.
 */
export function termWords(term: string, phrases: Phrases, locale: Locale, property?: Property): string {
  if (property !== undefined && kindOf(property) === 'place') return placeWords(term, locale);
  const known = wordOf(term, phrases, locale);
  if (known !== null) return known;
  if (term.includes('->')) return passage(term, phrases, locale);
  return (
    withRest(term, phrases) ??
    behindColon(term, phrases) ??
    term.replaceAll(/\b[a-z]+(?:_[a-z]+)+\b/g, (code) => code.replaceAll('_', ' '))
  );
}

function wordOf(term: string, { terms }: Phrases, locale: Locale): string | null {
  return own(terms, term) ?? nameIn(term, locale);
}

function own(terms: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(terms, code) ? (terms[code] ?? null) : null;
}

/** A place or country in a language, by its whole English name; `null` where the gazetteer does not hold it. */
function nameIn(name: string, locale: Locale): string | null {
  if (locale === 'en') return null;
  const place = placeByName(name);
  const held = place?.en.includes(name) ? place : countries.find(({ en }) => en.includes(name));
  return (locale === 'ko' ? held?.ko[0] : held?.zh[0]) ?? null;
}

/** Places one by one, each by its own name; how many it holds for stays behind it. */
function placeWords(term: string, locale: Locale): string {
  return term
    .split(/(\s*[,;]\s+|\s*;\s*|\s*->\s*|\s+\()/)
    .map((piece) => (piece.includes('->') ? ' → ' : (nameIn(piece, locale) ?? piece)))
    .join('');
}

/** Who told whom, and how: `UNHCR->China; written`. */
function passage(term: string, phrases: Phrases, locale: Locale): string {
  const [parties = '', ...how] = term.split(/\s*;\s*/);
  const said = parties.split('->').map((party) => wordOf(party.trim(), phrases, locale) ?? party.trim());
  return [said.join(' → '), ...how.map((one) => termWords(one, phrases, locale))].join('; ');
}

/** `none_used (North Koreans.)`, `released (3)`, `no access (could not visit them)`. */
function withRest(term: string, { terms, some }: Phrases): string | null {
  const [, word = '', rest = ''] = /^([^()]+?)\s*\((.*)\)$/s.exec(term) ?? [];
  const said = own(terms, word);
  if (said === null) return null;
  if (/^\d+$/.test(rest)) return some(said, rest);
  return `${said} (${own(terms, rest) ?? rest.replace(/[.,;:]+$/, '')})`;
}

/** `court_order: a court ordered`, `not_applied: did not ask`, `Foreign ministry: denied (calls it false)`. */
function behindColon(term: string, phrases: Phrases): string | null {
  const [, before = '', after = ''] = /^([^:]{1,120}?):\s+(.+)$/s.exec(term) ?? [];
  if (after === '') return null;
  const code = own(phrases.terms, before);
  if (code !== null) return `${code}: ${after}`;
  const denied = before.startsWith('not_') ? own(phrases.terms, before.slice(4)) : null;
  if (denied !== null) return `${phrases.not(denied)}: ${after}`;
  const said = own(phrases.terms, after) ?? withRest(after, phrases);
  return said === null ? null : `${before}: ${said}`;
}
