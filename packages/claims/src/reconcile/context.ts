import type { Claim, Report } from '../model/claim.ts';
import { countryOf } from '../places/country.ts';
import { lotsIn } from '../table/notes.ts';
import { type Period, periodOf } from './period.ts';

/** What a claim's own words and note say about time and place of the figure, beyond its scope fields. */
export interface Context {
  /** A total over a stretch of time: "since X" (cumulative) or "in the past two weeks". */
  readonly period: Period | null;
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
  /** Where people were returned to, as the words name it: "sent back to China". */
  readonly to: string | null;
  /** "Of the 313 only": the part of the people among whom these were counted. */
  readonly partOf: number | null;
  /** "Along with two children": they come on top of the others. */
  readonly beside: boolean;
}

const allWords =
  /\ball\b|\bwhole group\b|\btous\b|\btodos\b|모두|전원|전부|全員|全部|全体|所有|جميع|\bвсе\b/iu;

/**
 * Reads what the words of a claim and the note beside it say about period, leg, lots and sums.
 *
 * @param report gives the year that "since last year" is counted from
 */
export function contextOf(claim: Claim, report: Report | undefined): Context {
  return {
    period: periodOf(claim, report),
    leg: legOf(claim.note),
    lots: lotFigures(claim),
    sum: sumIn(claim.note),
    all: allWords.test(claim.valueStated),
    to: destinationIn(claim.valueStated) ?? destinationIn(claim.note),
    partOf: partIn(claim.note) ?? partIn(claim.valueStated),
    beside: /\b(?:along|together) with\b|\bplus\b|\bbesides\b|\bin addition to\b|\baccompanied by\b/i.test(
      claim.valueStated,
    ),
  };
}

const returning =
  /\b(?:returned|sent|deported|repatriated|flown|handed|expelled|driven|trucked|back|home)\b(?:[ ,]+[\p{Ll}\d]+){0,6}? to (?:the )?(\p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)/u;

function destinationIn(words: string): string | null {
  if (!words.includes(' to ')) return null;
  const place = returning.exec(words)?.[1];
  return place === undefined ? null : (countryOf(place)?.en[0] ?? null);
}

function partIn(words: string): number | null {
  const of = /\bof (?:the|those|these) (\d[\d,]*)\b(?! (?:of|\p{Lu}))/u.exec(words)?.[1];
  return of === undefined ? null : Number(of.replaceAll(',', ''));
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
