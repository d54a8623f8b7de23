import { inMonth, inYear } from '@safeconduct/dates';
import type { Claim, Report } from '../model/claim.ts';
import type { Param } from './wording.ts';

/** A stretch of time that a figure covers; `cumulative`: from a day on ("since October 2021"). */
export interface Period {
  readonly name: string;
  readonly cumulative: boolean;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const since = new RegExp(
  String.raw`\bsince (?:early |late |mid-?)?((?:last |this )?(?:year|month|${month}(?: \d{4})?)|\d{4})`,
  'gi',
);
const stretch = new RegExp(
  String.raw`\b(this (?:month|year)|so far this year|(?:in|over|during|within) the (?:past|last) (?:\w+ )?(?:days?|weeks?|months?|years?)|last (?:year|${month}(?: and ${month})?)|in ${month}(?: \d{4})?(?: alone)?$|(?:one|two|three|four|five|six|\d+) months\b)`,
  'i',
);
/** Most words hold no such word; looking for it first keeps the longer grammar out of the usual path. */
const likely = /\bsince\b/i;
const stretchLikely = /\b(?:years?|months?|weeks?|days?|last|in)\b/i;
const cjkPeriod = /(이후|以来|以來|至今|来累计|누적)/u;

/**
 * Reads from the words of a claim and the note beside it over which time its figure was counted; `null` where it is of
 * one event or does not say.
 *
 * @param report gives the year that "since last year" and "in March" are counted from
 */
export function periodOf(claim: Claim, report: Report | undefined): Period | null {
  const words = `${claim.valueStated} ; ${claim.note}`;
  const year = Number(report?.publishedOn?.slice(0, 4) ?? Number.NaN);
  const starts = likely.test(words) ? [...words.matchAll(since)].map(([, from = '']) => from) : [];
  // "Since December" in the text, "since Dec 2014" in the note: the one that has its year.
  const from = starts.find((one) => /\d{4}/.test(one)) ?? starts[0];
  if (from !== undefined) return { name: relativeYear(from, year), cumulative: true };
  const within = stretchLikely.test(words)
    ? (stretch.exec(claim.valueStated)?.[1] ?? stretch.exec(claim.note)?.[1])
    : undefined;
  if (within !== undefined) return { name: withYear(relativeYear(within, year), report), cumulative: false };
  if (/\bcumulative\b/i.test(claim.note) || cjkPeriod.test(claim.valueStated))
    return { name: '', cumulative: true };
  const stated = claim.asOf?.includes('/') ? claim.asOf : null;
  return stated ? { name: stated, cumulative: false } : null;
}

function relativeYear(words: string, year: number): string {
  if (Number.isNaN(year)) return words;
  if (/^last year$/i.test(words)) return String(year - 1);
  return /^(so far )?this year$/i.test(words) ? String(year) : words;
}

/** "In March" of a report of April 2022 is March 2022; of a report of January 2023, the March before. */
function withYear(words: string, report: Report | undefined): string {
  const name = new RegExp(String.raw`^in (${month})(?: alone)?$`, 'i').exec(words)?.[1];
  const published = /^(\d{4})-(\d{2})/.exec(report?.publishedOn ?? '');
  const at = name === undefined ? 0 : monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (!published || at === 0) return words;
  const year = Number(published[1]) - (at > Number(published[2]) ? 1 : 0);
  return `in ${monthNames[at - 1]} ${year}`;
}

/** A month or year with its year as a date, so that other languages can write it; other words as they stand. */
export function periodParam(name: string): Param {
  const named = /^(?:since |in )?(?:(\p{L}{3})\p{L}*\.? )?(\d{4})(?: alone)?$/u.exec(name);
  const at = monthNames.indexOf((named?.[1] ?? '').toLowerCase()) + 1;
  const year = Number(named?.[2]);
  if (!named || year === 0 || (named[1] !== undefined && at === 0))
    return { kind: 'text', text: name.replace(/^(since|in|over|during|within) (?=the |\p{L}|\d)/u, '') };
  const date = at > 0 ? inMonth(year, at) : inYear(year);
  return { kind: 'days', earliest: date.earliest, latest: date.latest };
}
