import { parseEdtf } from '@safeconduct/dates/index.ts';
import { refuseField } from '../../platform/http/refusal.ts';

/** An uncertain date as the tables keep it: as written, with the first and last day it allows. */
export type DateColumns = {
  readonly text: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
};

/** Reads a date as written; refuses the field by name where it is none. */
export function dateColumns(text: string | null, at: string): DateColumns {
  if (text === null) return { text, earliest: null, latest: null };
  const value = parseEdtf(text);
  if (value === null) throw refuseField(at, 'invalid_date', `“${text}” is not a date that can be read.`);
  return { text, earliest: value.earliest, latest: value.latest };
}

/** How exactly a day of publication is known, by how it is written. */
export function precisionOf(publishedOn: string | null): 'day' | 'month' | 'year' | 'unknown' {
  if (publishedOn === null) return 'unknown';
  if (publishedOn.length === 10) return 'day';
  return publishedOn.length === 7 ? 'month' : 'year';
}
