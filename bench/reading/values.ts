import { countryOf, placeByName, type ProposedClaim } from '@safeconduct/claims';
import { asianPairs, asianRuns, isAsian, sameAsian } from './asian.ts';
import type { GoldClaim } from './gold.ts';

const magnitudes: readonly (readonly [RegExp, number, number])[] = [
  [/tens of thousands/i, 10_000, 99_999],
  [/hundreds of thousands/i, 100_000, 999_999],
  [/^(?:hundreds|(?:several|a few) hundred)/i, 100, 999],
  [/^(?:several |a few )?dozens?/i, 24, 99],
  [/^scores/i, 40, 99],
  [/^(?:thousands|(?:several|a few) thousand)/i, 1000, 9999],
];

export interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Bounds of an analyst's count, by the rules in the data's README. `null` where it is no number. */
export function goldBounds(value: string): Interval | null {
  const text = value.replace(/,(?=\d{3})/g, '').trim();
  const range = /^=?\s*(\d+)\s*\.\.\s*(\d+)/.exec(text);
  if (range) return { lower: Number(range[1]), upper: Number(range[2]) };
  const one = /^(>=|<=|>|<|~|=)?\s*(\d+)/.exec(text);
  if (one) {
    const n = Number(one[2]);
    switch (one[1]) {
      case '>=':
        return { lower: n, upper: null };
      case '>':
        return { lower: n + 1, upper: null };
      case '<=':
        return { lower: null, upper: n };
      case '<':
        return { lower: Math.round(n * 0.9), upper: n - 1 };
      case '~':
        return { lower: Math.round(n * 0.9), upper: Math.round(n * 1.1) };
      default:
        return { lower: n, upper: n };
    }
  }
  for (const [pattern, lower, upper] of magnitudes) if (pattern.test(text)) return { lower, upper };
  return null;
}

/** Equal bounds; approximate ones within one person of each other (the 10% convention rounds either way). */
export function sameBounds(a: Interval, b: Interval): boolean {
  const close = (x: number | null, y: number | null) =>
    x === y || (x !== null && y !== null && Math.abs(x - y) <= 1 && Math.max(x, y) > 12);
  return close(a.lower, b.lower) && close(a.upper, b.upper);
}

function sameNumber(gold: Interval, claim: Interval): boolean {
  const numbers = [claim.lower, claim.upper].filter((n) => n !== null);
  const wanted = [gold.lower, gold.upper].filter((n) => n !== null);
  return wanted.some((n) => numbers.some((m) => Math.abs(n - m) <= Math.max(1, n * 0.11)));
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthEnd(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** First and last day of an analyst's date; `null` where it names none. */
export function goldDays(
  value: string,
): { readonly first: string | null; readonly last: string | null } | null {
  const winter = /winter (\d{4})/i.exec(value);
  if (winter) return { first: `${winter[1]}-12-01`, last: monthEnd(`${Number(winter[1]) + 1}-02`) };
  const named = new RegExp(`(${months.join('|')}) (\\d{4})`, 'i').exec(value);
  if (named && !/^\W*\d{4}-/.test(value)) {
    const month = `${named[2]}-${String(months.indexOf((named[1] ?? '').toLowerCase()) + 1).padStart(2, '0')}`;
    return { first: `${month}-01`, last: monthEnd(month) };
  }
  const parts = [...value.matchAll(/\d{4}(?:-\d{2}(?:-\d{2})?)?/g)].map((match) => match[0]);
  const first = parts[0];
  if (first === undefined) return null;
  const start = (part: string) =>
    part.length === 4 ? `${part}-01-01` : part.length === 7 ? `${part}-01` : part;
  const end = (part: string) =>
    part.length === 4 ? `${part}-12-31` : part.length === 7 ? monthEnd(part) : part;
  if (/^\s*<=?/.test(value)) return { first: null, last: end(first) };
  if (/^\s*>=?/.test(value)) return { first: start(first), last: null };
  const last = /\.\.|\//.test(value) ? (parts[1] ?? first) : first;
  return { first: start(first), last: end(last) };
}

/** Days agree: an end in common, or at least half of the days in common. */
function sameDays(gold: { first: string | null; last: string | null }, claim: ProposedClaim): boolean {
  const { earliest, latest } = claim;
  if (earliest === null && latest === null) return false;
  if (gold.first !== null && latest !== null && latest < gold.first) return false;
  if (gold.last !== null && earliest !== null && earliest > gold.last) return false;
  if ((gold.first !== null && gold.first === earliest) || (gold.last !== null && gold.last === latest))
    return true;
  if (gold.first === null || gold.last === null || earliest === null || latest === null) return false;
  const day = 86_400_000;
  const from = Math.max(Date.parse(gold.first), Date.parse(earliest));
  const to = Math.min(Date.parse(gold.last), Date.parse(latest));
  const all =
    Math.max(Date.parse(gold.last), Date.parse(latest)) -
    Math.min(Date.parse(gold.first), Date.parse(earliest)) +
    day;
  return (to - from + day) / all >= 0.5;
}

const stop = new Set(
  'the a an of to in and or by for with from at on that is are was were be been has have had not no their its his her they it as who which said says china chinese north south korea korean koreans people group'.split(
    ' ',
  ),
);

/** Content words, lower case, cut to six letters so that "repatriated" meets "repatriation". */
export function contentWords(text: string): Set<string> {
  const words =
    text
      .replace(asianRuns, ' ')
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\d]+/gu) ?? [];
  const cut = words.filter((one) => !stop.has(one) && one.length > 1).map((one) => one.slice(0, 6));
  return new Set([...cut, ...asianPairs(text)]);
}

const items: readonly (readonly [string, RegExp])[] = [
  ['at_risk', /at.risk|face|preparing|intent|imminent|to be (?:returned|repatriated)/i],
  ['detained', /detain|held|custody/i],
  ['repatriated', /repatriat|returned|sent back|deported/i],
  ['released', /release|freed/i],
  ['resettled', /resettl|asylum|arrived/i],
  ['unknown', /unknown|not known|missing|unclear/i],
  ['economic_migrant', /economic/i],
  ['illegal_entrant', /illegal|unlawful|undocumented/i],
  ['none_used', /none_used|not .refugee|no label|not "refugees"|absence/i],
  ['refugee', /(?<!not "|not )refugee/i],
  ['terrorist', /terror|extrem/i],
  ['prison_camp', /camp/i],
  ['forced_labour', /labou?r/i],
  ['execution', /execut|death|kill/i],
  ['torture', /tortur/i],
  ['imprisonment', /imprison|jail|prison(?!.?camp)/i],
  ['arbitrary_detention', /arbitrary/i],
  ['disappearance', /disappear/i],
  ['ill_treatment', /ill.treat|abuse|beat|mistreat/i],
  ['family', /famil|generation/i],
  ['persecution', /persecut/i],
];

function itemsIn(text: string): string[] {
  return items.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** Place names shared, by the gazetteer's name or by a word of the name. */
function samePlace(gold: string, claim: ProposedClaim): boolean {
  const ours = `${claim.valueNormalised}; ${claim.valueStated}`;
  const goldNames = gold.split(/[;,]|\band\b/).map((part) => part.trim());
  for (const name of goldNames) {
    const place = placeByName(name);
    if (place && (ours.includes(place.name) || place.en.some((one) => ours.includes(one)))) return true;
  }
  if (isAsian(gold))
    return goldNames.some(
      (name) =>
        sameAsian(name, claim.valueStated) ||
        (countryOf(name) !== null && countryOf(name) === countryOf(claim.valueNormalised)),
    );
  const a = contentWords(gold);
  const b = contentWords(ours);
  const country = /korea|china|thailand|laos/i.exec(gold)?.[0];
  return [...a].some((one) => b.has(one)) || (country !== undefined && new RegExp(country, 'i').test(ours));
}

/** Whether the value of a claim agrees with the analyst's, by the kind of property. */
export function agrees(gold: GoldClaim, claim: ProposedClaim): boolean {
  const { property } = gold;
  if (/^count_|_estimate$|^age_|^informants/.test(property)) {
    const bounds = goldBounds(gold.value.replace(/^[a-z ]+(?=\d)/i, ''));
    return bounds
      ? sameNumber(bounds, claim.bounds)
      : claim.bounds.lower === null && claim.bounds.upper === null;
  }
  if (property.startsWith('date_')) {
    const days = goldDays(gold.value);
    return days === null || sameDays(days, claim);
  }
  if (property.startsWith('place_') || property === 'destination_intended' || property === 'return_route')
    return samePlace(gold.value, claim);
  const ours = `${claim.valueNormalised} ${claim.valueStated}`;
  if (/^(?:status|legal_label|punishment_feared)$/.test(property)) {
    const wanted = itemsIn(gold.value);
    const found = itemsIn(ours.replace(/_/g, ' '));
    if (wanted.length > 0) return wanted.some((item) => found.includes(item));
  }
  const a = contentWords(`${gold.value} ${gold.speaker}`);
  const b = contentWords(`${ours} ${claim.speaker} ${claim.chain.join(' ')}`);
  return [...a].some((one) => b.has(one));
}
