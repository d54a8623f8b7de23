import { isRealDay, parseDay, parseEdtf } from '@safeconduct/dates';
import { isProperty } from '../model/properties.ts';
import { choiceOf } from './choices.ts';
import type { Field } from './field.ts';
import { splitList } from './guard.ts';
import type { SheetFault } from './kinds.ts';

/** A value as the file keeps it. */
export type Value = string | number | boolean | readonly string[] | null;

/** What a cell says, or what is wrong with it. `days` are the first and last day that an uncertain date allows. */
export type CellRead =
  | { readonly ok: true; readonly value: Value; readonly days?: readonly [string | null, string | null] }
  | { readonly ok: false; readonly code: SheetFault; readonly expected: string };

const good = (value: Value): CellRead => ({ ok: true, value });
const bad = (code: SheetFault, expected = ''): CellRead => ({ ok: false, code, expected });

const YES = new Set(['y', 'yes', 'true', '1', '예', '네', '참', '是', '真']);
const NO = new Set(['n', 'no', 'false', '0', '아니오', '아니요', '거짓', '否', '假']);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
const PLACE = /^(p\d{1,6}\.s\d{1,6}) (\d{1,9})-(\d{1,9})$/;
/** Year, month, day in that order, as written in Korea, China and by spreadsheets. */
const ORDERED =
  /^(\d{4})\s*(?:[-/.年년])\s*(\d{1,2})(?:\s*(?:[-/.月월])\s*(?:(\d{1,2})\s*[.日일]?)?)?(?:[ T]00:00(?::00(?:\.0+)?)?)?$/u;

/** A moment as forms write it where they mean a day: the day is the one where it was written. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

const two = (digits: string) => digits.padStart(2, '0');

/**
 * A day or month written in the order year, month, day, as ISO; of a moment its day; anything else as it stood.
 *
 * @example isoOrdered('2012년 2월 16일') // '2012-02-16'
 */
export function isoOrdered(text: string): string {
  const match = ORDERED.exec(text);
  if (match === null) return MOMENT.exec(text)?.[1] ?? text;
  const [, year = '', month = '', day] = match;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function readPartial(text: string): CellRead {
  const iso = isoOrdered(text);
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined || !isRealDay(Number(year), Number(month), Number(day))) return bad('not_a_day');
  const date = parseEdtf(iso);
  return date === null ? bad('not_a_day') : { ok: true, value: iso, days: [date.earliest, date.latest] };
}

function readEdtf(text: string): CellRead {
  // As it stands where it can be read: what the desk took as a date comes back as it went out.
  for (const written of [text, isoOrdered(text)]) {
    const date = parseEdtf(written);
    if (date !== null) return { ok: true, value: written, days: [date.earliest, date.latest] };
  }
  return bad('not_a_date');
}

function readNumber(text: string): CellRead {
  const plain = text.normalize('NFKC');
  const number = Number(plain.replaceAll(',', ''));
  return NUMBER.test(plain) && Number.isFinite(number) ? good(number) : bad('not_a_number');
}

function readInstant(text: string): CellRead {
  const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const moment = new Date(text);
  return iso && !Number.isNaN(moment.getTime()) ? good(moment.toISOString()) : bad('not_a_time');
}

function readChoice(field: Field, text: string): CellRead {
  const chosen = choiceOf(text, field.choices);
  return chosen === null ? bad('not_allowed', field.choices.join(', ')) : good(chosen);
}

function readList(field: Field, text: string): CellRead {
  const items = splitList(text);
  if (items.length > 10) return bad('too_many', '10');
  if (items.some((item) => item.length > field.most)) return bad('too_long', String(field.most));
  if (field.choices.length === 0) return good(items);
  const chosen = items.map((item) => choiceOf(item, field.choices));
  const all = chosen.filter((one) => one !== null);
  return all.length < items.length ? bad('not_allowed', field.choices.join(', ')) : good([...new Set(all)]);
}

function readStates(text: string): CellRead {
  const states = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[\s,;/]+/u)
    .filter((state) => state !== '');
  return states.every((state) => /^[A-Z]{2}$/.test(state)) ? good(states.join(';')) : bad('not_states');
}

function readYes(text: string): CellRead {
  const folded = text.normalize('NFKC').toLowerCase();
  if (YES.has(folded)) return good(true);
  return NO.has(folded) ? good(false) : bad('not_yes_or_no', 'y, n');
}

/**
 * Reads the text of a cell (opened, not empty) as the field wants it. A bound is read as a number here; `rows.ts` reads
 * those of dates.
 *
 * @example readCell(fieldsOf.reports[4], '2012. 2. 16.') // { ok: true, value: '2012-02-16' }
 */
export function readCell(field: Field, text: string): CellRead {
  // A spreadsheet's own errors (`#REF!`) are what a broken formula left behind.
  if (/^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text)) return bad('formula_error');
  if (text.includes('\0')) return bad('not_allowed');
  switch (field.type) {
    case 'text':
      return text.length > field.most ? bad('too_long', String(field.most)) : good(text);
    case 'code':
      if (/[\p{Cc}]/u.test(text)) return bad('not_a_code');
      return text.length > field.most ? bad('too_long', String(field.most)) : good(text);
    case 'choice':
      return readChoice(field, text);
    case 'partial':
      return readPartial(text);
    case 'day':
      return parseDay(isoOrdered(text)) === null ? bad('not_a_day') : good(isoOrdered(text));
    case 'edtf':
      return text.length > field.most ? bad('too_long', String(field.most)) : readEdtf(text);
    case 'instant':
      return readInstant(text);
    case 'yes':
      return readYes(text);
    case 'number':
    case 'bound':
      return readNumber(text);
    case 'list':
      return readList(field, text);
    case 'states':
      return readStates(text);
    case 'language':
      return LANGUAGE.test(text) ? good(text) : bad('not_a_language');
    case 'property':
      return isProperty(text) ? good(text) : bad('not_allowed');
    case 'place':
      return PLACE.test(text) ? good(text) : bad('not_a_place_in_text');
  }
}
