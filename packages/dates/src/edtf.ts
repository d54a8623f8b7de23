// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported, and web builds see no other file
/// <reference path="./edtf.d.ts" />
import { type EdtfNode, parse } from 'edtf';
import { daysInMonth, isoDay, isRealDay, parseDay } from './days.ts';
import { parseDateShorthand } from './shorthand.ts';
import { type DateValue, unknownDate } from './value.ts';

interface Ends {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Longest text tried: the Earley parser beneath is not linear, and no date needs more. */
const longest = 200;

/**
 * Reads a date in EDTF (ISO 8601-2:2019; level 1, of level 2 seasons, sets, one-of lists and masked digits) or in
 * the shorthand of the case file (`parseDateShorthand`). `null` where the text is neither, or names a day
 * that does not exist, or lies outside the years 1 to 9999.
 *
 * Winter `YYYY-24` begins in December of its year and ends in February of the next, so that `2011-24` is the
 * winter 2011-12; seasons are those of the northern hemisphere (29-32: southern).
 *
 * @example parseEdtf('../2012-02-20')?.latest // '2012-02-20'
 * @example parseEdtf('2011-24')?.earliest // '2011-12-01'
 */
export function parseEdtf(text: string): DateValue | null {
  const trimmed = text.trim();
  if (trimmed.length === 0 || trimmed.length > longest) return null;
  // In EDTF level 2 a leading ~ marks the year alone; sources and tables mean the whole date by it.
  if (trimmed.startsWith('~')) return parseDateShorthand(trimmed, parseStrict);
  return parseStrict(trimmed) ?? parseDateShorthand(trimmed, parseStrict);
}

function parseStrict(text: string): DateValue | null {
  if (/^X{4}(-XX){0,2}$/.test(text)) return { ...unknownDate, edtf: text };
  if (/^\.\.\/\.\.$/.test(text)) return unknownDate;
  // A date without its year (`XXXX-02-08`) is in the standard, but not in the library's grammar.
  const yearless = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (yearless) {
    // 2000 is a leap year: 29 February exists in some year.
    return isRealDay(2000, Number(yearless[1]), Number(yearless[2] ?? 1))
      ? { ...unknownDate, edtf: text }
      : null;
  }
  if (/^XXXX-XX-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return { ...unknownDate, edtf: text };
  // The library reads `/2012` but not `/2012-02-20`; an unknown start and an open one bound nothing alike.
  const node = tree(text.startsWith('/') ? `..${text}` : text);
  const ends = node && endsOf(node);
  if (!node || !ends) return null;
  if (ends.earliest !== null && ends.latest !== null && ends.earliest > ends.latest) return null;
  const marks = marksOf(node);
  return { edtf: text, ...ends, ...marks, time: timeOf(node) };
}

function tree(text: string): EdtfNode | null {
  try {
    return parse(text, { level: 2, seasonUncertainty: true, seasonIntervals: true });
  } catch {
    return null; // The library has no other way of saying "not EDTF".
  }
}

function isNode(value: unknown): value is EdtfNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'values' in value;
}

function endsOf(node: EdtfNode): Ends | null {
  switch (node.type) {
    case 'Date':
      return datePart(node);
    case 'Season':
      return seasonPart(Number(node.values[0]), Number(node.values[1]), node.unspecified ?? 0);
    case 'Decade':
      return years(Number(node.values[0]) * 10, Number(node.values[0]) * 10 + 9);
    case 'Century':
      return years(Number(node.values[0]) * 100, Number(node.values[0]) * 100 + 99);
    case 'Interval':
      return intervalPart(node.values);
    case 'Set':
    case 'List':
      return listPart(node);
    case 'Year':
      return null; // `Y-17E7`, `1950S2`: geological and significant-digit years.
  }
}

function years(from: number, to: number): Ends | null {
  const [first, last] = [Math.max(from, 1), Math.min(to, 9999)];
  return first > last || from < 0 ? null : { earliest: isoDay(first, 1, 1), latest: isoDay(last, 12, 31) };
}

function datePart(node: EdtfNode): Ends | null {
  const [year, month0, day] = node.values.map(Number);
  if (year === undefined) return null;
  const mask = node.unspecified ?? 0;
  const yearSpan = maskedYear(year, mask & 0b1111);
  if (!yearSpan || (mask === 0 && year < 1)) return null;
  const { from, to } = yearSpan;
  const months = maskedTwo(month0 === undefined ? undefined : month0 + 1, (mask >> 4) & 0b11, 12);
  const first = months.from;
  const last = months.to;
  const days = maskedTwo(day, (mask >> 6) & 0b11, 31);
  const start = isRealDay(from, first, days.from) ? isoDay(from, first, days.from) : null;
  const end = Math.min(days.to, daysInMonth(to, last));
  if (!start || (mask === 0 && day !== undefined && day > daysInMonth(to, last))) return null;
  return { earliest: start, latest: isoDay(to, last, end) };
}

/** Bits from the thousands digit (1) to the units digit (8) stand for the digits written X. */
function maskedYear(year: number, mask: number): { from: number; to: number } | null {
  let to = year;
  for (const [bit, unit] of [
    [1, 1000],
    [2, 100],
    [4, 10],
    [8, 1],
  ] as const) {
    if (mask & bit) to += 9 * unit;
  }
  return year < 0 || year > 9999 || to < 1 ? null : { from: Math.max(year, 1), to };
}

function maskedTwo(value: number | undefined, mask: number, highest: number): { from: number; to: number } {
  if (value === undefined || mask === 3) return { from: 1, to: highest };
  if (mask === 0) return { from: value, to: value };
  const base = value - (mask === 1 ? Math.floor(value / 10) * 10 : value % 10);
  return mask === 1
    ? { from: Math.max(base, 1), to: highest }
    : { from: Math.max(base, 1), to: Math.min(base + 9, highest) };
}

/** First month and number of months for each division of the year in ISO 8601-2, 4.8. */
const divisions: Readonly<Record<number, readonly [first: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

function seasonPart(year: number, season: number, mask: number): Ends | null {
  const division = divisions[season];
  const span = maskedYear(year, mask & 0b1111);
  if (!division || !span || year < 1) return null;
  const [first, months] = division;
  const lastIndex = first - 1 + months - 1;
  const lastYear = span.to + Math.floor(lastIndex / 12);
  if (lastYear > 9999) return null;
  const lastMonth = (lastIndex % 12) + 1;
  return {
    earliest: isoDay(span.from, first, 1),
    latest: isoDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

function intervalPart(values: readonly unknown[]): Ends | null {
  const [from, to] = values;
  const first = isNode(from) ? endsOf(from) : undefined;
  const last = isNode(to) ? endsOf(to) : undefined;
  if (first === null || last === null) return null;
  // `/2012` (unknown start) and `../2012` (open start) are both null: we cannot bound either.
  return { earliest: first?.earliest ?? null, latest: last?.latest ?? null };
}

function listPart(node: EdtfNode): Ends | null {
  const members = node.values.flat().filter(isNode).map(endsOf);
  let [earliest, latest]: [string | null, string | null] = [null, null];
  for (const member of members) {
    if (!member) return null;
    if (member.earliest !== null && (earliest === null || member.earliest < earliest))
      earliest = member.earliest;
    if (member.latest !== null && (latest === null || member.latest > latest)) latest = member.latest;
  }
  return { earliest: node.earlier ? null : earliest, latest: node.later ? null : latest };
}

function marksOf(node: EdtfNode): { approximate: boolean; uncertain: boolean } {
  const parts = [node, ...node.values.flat().filter(isNode)];
  return {
    approximate: parts.some((part) => Boolean(part.approximate)),
    uncertain: parts.some((part) => Boolean(part.uncertain)),
  };
}

function timeOf(node: EdtfNode): string | null {
  const [hour, minute] = [node.values[3], node.values[4]];
  if (node.type !== 'Date' || typeof hour !== 'number') return null;
  return `${String(hour).padStart(2, '0')}:${String(Number(minute ?? 0)).padStart(2, '0')}`;
}

/**
 * Tells whether the text is an ISO day that exists.
 *
 * @example isIsoDay('2012-02-30') // false
 */
export function isIsoDay(text: string): boolean {
  return parseDay(text) !== null;
}
