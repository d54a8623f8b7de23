import type { Scope } from '../model/claim.ts';

/**
 * Reads the analyst's note beside a claim in a table. Notes are free English, but lots, units and warnings
 * of scope are written in a few fixed ways (see README of the bench):
 * - `lot=A`, `lots A and C`, `lots C (5) and E (3)` name the lot or lots;
 * - `different incident`, `wider population`, `separate group`, `not comparable` ... say that the figure
 *   counts something wider or other than the incident;
 * - `two units`, `persons arrested` say that the unit is not that of the other figures.
 */

const lotToken = String.raw`[A-Z]\d?(?:\s*\(\d+\))?`;
const lotList = new RegExp(
  String.raw`\blots\s+(${lotToken}(?:\s*(?:,|and|\+|&)\s*${lotToken})*)(?![\p{L}])`,
  'gu',
);
const lotSingle = new RegExp(String.raw`\blot\s*=\s*(${lotToken})(?![\p{L}])`, 'gu');

const otherWords =
  /\b(different (incident|group|case|event)|separate (incidents?|group|case)|wider (population|set|group|total)|all border facilities|not comparable|china-wide|country-?wide|nationwide|(two|several) (countries|provinces)|outside the \d+|unrelated|alone,? plus|plus \d+ (in )?\p{Lu})/iu;
const mixedUnits = /\b(two|mixed|different) units\b|\bunits of count\b/i;
const personsArrested = /\bpersons arrested\b/i;

/**
 * The scope that a note gives to its claim.
 *
 * @example readScope('lots C (5) and E (3)') // { lot: 'C+E', unit: null, other: false }
 * @example readScope('wider population').other // true
 */
export function readScope(note: string): Scope {
  const lots = lotsIn(note);
  return {
    lot: lots.length > 0 ? lots.map(({ lot }) => lot).join('+') : null,
    unit: mixedUnits.test(note) ? 'mixed' : personsArrested.test(note) ? 'persons_arrested' : null,
    other: otherWords.test(note),
  };
}

/** A lot named in a note, with its own figure where the note gives one. */
export interface LotMention {
  readonly lot: string;
  readonly count: number | null;
}

/**
 * The lots that a note names, in alphabetical order.
 *
 * @example lotsIn('lot=C (7) and lot=B (11)') // [{ lot: 'B', count: 11 }, { lot: 'C', count: 7 }]
 */
export function lotsIn(note: string): readonly LotMention[] {
  const tokens = [...note.matchAll(lotList), ...note.matchAll(lotSingle)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/([A-Z]\d?)(?:\s*\((\d+)\))?/g)].map(([, lot = '', count]) => ({
      lot,
      count: count === undefined ? null : Number(count),
    })),
  );
  const byLot = new Map<string, LotMention>();
  for (const token of tokens) if (!byLot.has(token.lot) || token.count !== null) byLot.set(token.lot, token);
  return [...byLot.values()].sort((x, y) => (x.lot < y.lot ? -1 : 1));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a note gives to a lot (`lot=E Longjing 13 Feb`), in the year of publication, or the year before
 * where it would lie after the publication; `null` where the note names no single day or speaks of a change of date.
 *
 * @example dayIn('lot=F Qingdao 18 Feb', '2012-02-19') // '2012-02-18'
 */
export function dayIn(note: string, publishedOn: string | null): string | null {
  if (publishedOn === null || /\b(moved|changed|from)\b/i.test(note)) return null;
  const found = [...note.matchAll(/\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g)];
  const [match] = found;
  if (!match || found.length > 1) return null;
  const month = months.indexOf((match[2] ?? '').toLowerCase()) + 1;
  const year = Number(publishedOn.slice(0, 4));
  const day = `${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return `${year}-${day}` > `${publishedOn}-99` ? `${year - 1}-${day}` : `${year}-${day}`;
}
