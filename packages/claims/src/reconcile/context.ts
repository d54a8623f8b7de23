import type { Claim, Report } from '../model/claim.ts';
import { lotsIn } from '../table/notes.ts';

/** What a claim's own words and note say about time and place of the figure, beyond its scope fields. */
export interface Context {
  /** A total over a stretch of time: "since X" (cumulative) or "in the past two weeks". */
  readonly period: { readonly name: string; readonly cumulative: boolean } | null;
  /** One step of a return of several, e.g. `Laos > China`, or `first`, `second`. */
  readonly leg: string | null;
  /** The lots that it names, with their own figures where given. */
  readonly lots: readonly { readonly lot: string; readonly count: number | null }[];
  /** A sum written out beside the figure, e.g. `12-2+9+7+5`. */
  readonly sum: {
    readonly expression: string;
    readonly terms: readonly number[];
    readonly total: number;
  } | null;
  /** "all" of them. */
  readonly all: boolean;
}

const month = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const since = new RegExp(
  String.raw`\bsince (?:early |late |mid-?)?((?:last |this )?(?:year|month|${month}(?: \d{4})?)|\d{4})`,
  'i',
);
const stretch = new RegExp(
  String.raw`\b(this (?:month|year)|so far this year|(?:in|over|during|within) the (?:past|last) (?:\w+ )?(?:days?|weeks?|months?|years?)|last (?:year|${month}(?: and ${month})?)|in ${month}(?: alone)?$|(?:one|two|three|four|five|six|\d+) months\b)`,
  'i',
);
const cjkPeriod = /(이후|以来|以來|至今|来累计|누적)/u;
const allWords =
  /\ball\b|\bwhole group\b|\btous\b|\btodos\b|모두|전원|전부|全員|全部|全体|所有|جميع|\bвсе\b/iu;

/**
 * Reads what the words of a claim and the note beside it say about period, leg, lots and sums.
 *
 * @param report gives the year that "since last year" is counted from
 */
export function contextOf(claim: Claim, report: Report | undefined): Context {
  const words = `${claim.valueStated} ; ${claim.note}`;
  return {
    period: periodOf(claim, words, report),
    leg: legOf(claim.note),
    lots: lotFigures(claim),
    sum: sumIn(claim.note),
    all: allWords.test(claim.valueStated),
  };
}

function periodOf(claim: Claim, words: string, report: Report | undefined): Context['period'] {
  const year = Number(report?.publishedOn?.slice(0, 4) ?? Number.NaN);
  const from = since.exec(words)?.[1];
  if (from !== undefined) {
    const name = /^last year$/i.test(from)
      ? String(year - 1)
      : /^this year$/i.test(from)
        ? String(year)
        : from;
    return { name, cumulative: true };
  }
  const within = stretch.exec(claim.valueStated)?.[1] ?? stretch.exec(claim.note)?.[1];
  if (within !== undefined) return { name: within, cumulative: false };
  if (/\bcumulative\b/i.test(claim.note) || cjkPeriod.test(claim.valueStated))
    return { name: '', cumulative: true };
  const stated = claim.asOf?.includes('/') ? claim.asOf : null;
  return stated ? { name: stated, cumulative: false } : null;
}

function legOf(note: string): string | null {
  const path = /\bleg \(?(\p{Lu}[\p{L} ]*?) to (\p{Lu}[\p{L}]*)/u.exec(note);
  if (path) return `${path[1]} > ${path[2]}`;
  const ordinal = /\b(first|second|third|last|final) leg\b/i.exec(note)?.[1]?.toLowerCase();
  // A day given for a part of the people is not the day of the whole.
  return ordinal ?? /^\d+ (?:people|persons)\b/.exec(note)?.[0] ?? null;
}

/** The figure of each lot, where the note gives it in brackets or the words give one figure per lot that sum up. */
function lotFigures(claim: Claim): Context['lots'] {
  const noted = lotsIn(claim.note);
  const labels = claim.scope.lot?.split('+') ?? [];
  const lots = labels.map((lot) => ({
    lot,
    count: noted.find((mention) => mention.lot === lot)?.count ?? null,
  }));
  if (lots.length < 2 || lots.every(({ count }) => count !== null)) return lots;
  const stated = [...claim.valueStated.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const total = claim.bounds.lower;
  const fits =
    stated.length === lots.length && total !== null && stated.reduce((sum, n) => sum + n, 0) === total;
  return fits ? lots.map(({ lot }, at) => ({ lot, count: stated[at] ?? null })) : lots;
}

/** `12-2+9+7+5 = 31`, `30 + 4`, `19 Shenyang + 5 Changchun`: two terms at least. */
function sumIn(note: string): Context['sum'] {
  const match = /(?<![\d.])\d[\d,]*(?:\s*(?:\p{L}+\s*)?[+\-−]\s*\d[\d,]*(?!\d))+/u.exec(note);
  if (!match || /^\d{4}-\d{2}/.test(match[0]) || !match[0].includes('+')) return null;
  const terms = [...match[0].matchAll(/([+\-−]?)\s*(\d[\d,]*)/g)].map(([, sign, digits = '']) => {
    const n = Number(digits.replaceAll(',', ''));
    return sign === '-' || sign === '−' ? -n : n;
  });
  if (terms.length < 2) return null;
  return {
    expression: terms.map((n, at) => (at === 0 ? `${n}` : n < 0 ? ` − ${-n}` : ` + ${n}`)).join(''),
    terms,
    total: terms.reduce((sum, n) => sum + n, 0),
  };
}
