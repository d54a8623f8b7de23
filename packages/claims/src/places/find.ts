import { matches } from '@safeconduct/dates/find/matches.ts';
import { type Country, countries } from './country.ts';
import { type Place, places } from './place.ts';

/** A place or a country named in a text, with UTF-16 offsets. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  /** The words of the text. */
  readonly words: string;
  /** The name shown: the gazetteer's English one. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `null` where the words name a country as a whole. */
  readonly place: Place | null;
}

type Entry = { readonly name: string; readonly country: string; readonly place: Place | null };

/** Names by their first word, longest first, so that one pass over the words finds the longest match. */
const english = new Map<string, { readonly words: string; readonly entry: Entry }[]>();
const eastAsian = new Map<string, { readonly words: string; readonly entry: Entry }[]>();

function add(
  index: Map<string, { readonly words: string; readonly entry: Entry }[]>,
  key: string,
  words: string,
  entry: Entry,
): void {
  const bucket = index.get(key);
  if (bucket) bucket.push({ words, entry });
  else index.set(key, [{ words, entry }]);
}

function firstWord(name: string): string {
  return /^[\p{L}\p{M}\d]+/u.exec(name)?.[0] ?? '';
}

/** "Van" and "Tumen" are places only with a capital; nothing is folded in English. */
function indexNames(): void {
  for (const place of places) {
    const entry = { name: place.name, country: place.country, place };
    for (const name of place.en) add(english, firstWord(name), name, entry);
    for (const name of [...place.ko, ...place.zh]) add(eastAsian, name[0] ?? '', name, entry);
  }
  for (const country of countries) {
    const entry = { name: country.en[0] ?? country.code, country: country.code, place: null };
    for (const name of country.en) if (!name.startsWith('the ')) add(english, firstWord(name), name, entry);
    for (const name of [...country.ko, ...country.zh]) add(eastAsian, name[0] ?? '', name, entry);
  }
  for (const index of [english, eastAsian]) {
    for (const bucket of index.values()) bucket.sort((a, b) => b.words.length - a.words.length);
  }
}
indexNames();

/** 조선족 is a people, 한국행 a direction and 北韩人 people, not places where something happened. */
const notAPlace = /^(?:족|인(?=[\s,.이은을의과들]|$)|어|산시)/u;

const capitalized = /\p{Lu}[\p{L}\p{M}\d]*/gu;

function findEnglish(text: string, found: PlaceMention[]): void {
  for (const match of matches(text, capitalized)) {
    const start = match.index;
    const last = found.at(-1);
    if (last && start < last.end) continue;
    for (const { words, entry } of english.get(match[0]) ?? []) {
      const end = start + words.length;
      if (text.startsWith(words, start) && !/^[\p{L}\p{M}\d]/u.test(text.slice(end, end + 2))) {
        found.push({ start, end, words, ...entry });
        break;
      }
    }
  }
}

function findEastAsian(text: string, found: PlaceMention[]): void {
  for (let at = 0; at < text.length; at += 1) {
    const bucket = eastAsian.get(text[at] ?? '');
    if (!bucket) continue;
    for (const { words, entry } of bucket) {
      if (!text.startsWith(words, at) || notAPlace.test(text.slice(at + words.length, at + words.length + 3)))
        continue;
      found.push({ start: at, end: at + words.length, words, ...entry });
      at += words.length - 1;
      break;
    }
  }
}

/**
 * Finds the places and countries that a text names, in reading order, longest name first and without
 * overlaps. English names need their capital; adjectives ("Lao", "Chinese") are not places.
 *
 * @param text one sentence or more; offsets are UTF-16 units into it.
 * @param language BCP 47; English names are looked for in every language, Korean and Chinese ones in `ko`, `zh`, `ja`.
 * @example findPlaces('held in Shenyang', 'en')[0]?.place?.country // 'CN'
 */
export function findPlaces(text: string, language: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  findEnglish(text, found);
  if (/^(?:ko|zh|ja)/.test(language)) {
    findEastAsian(text, found);
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}

/**
 * The country whose adjective stands at the head of a name ("Lao Foreign Ministry"), `null` if none.
 *
 * @example countryInName('Chinese authorities')?.code // 'CN'
 */
export function countryInName(name: string): Country | null {
  const known = inName.get(name);
  if (known !== undefined) return known;
  const cleaned = name.replace(/^(?:the|a|an)\s+/i, '');
  const lower = cleaned.toLowerCase();
  const found = countryWords.find(({ word, folded, asian }) => {
    const at = lower.indexOf(folded);
    if (at < 0 || (word.length <= 3 && !cleaned.includes(word))) return false;
    return (
      asian ||
      !(/^[\p{L}\d]/u.test(cleaned.slice(at + word.length)) || /[\p{L}\d]$/u.test(cleaned.slice(0, at)))
    );
  });
  const country = found?.country ?? null;
  // Asked of the same few names over and over while a report is read; forgotten before it can grow.
  if (inName.size > 5000) inName.clear();
  inName.set(name, country);
  return country;
}

const inName = new Map<string, Country | null>();

/** Every word for a country, longest first, so that the first found is the longest. */
const countryWords = countries
  .flatMap((country) =>
    [...country.en, ...country.adjectives, ...country.capitals, ...country.ko, ...country.zh].map((word) => ({
      word,
      folded: word.toLowerCase(),
      asian: /[\p{Script=Hangul}\p{Script=Han}]/u.test(word),
      country,
    })),
  )
  .sort((a, b) => b.word.length - a.word.length);
