import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { readDate } from '../../../furniture/edtf-reading.ts';
import { todayIso } from '../../../furniture/dates.ts';
import type { Language } from '../../../furniture/language-start.ts';
import type { IncidentView } from '../context.ts';
import type { Candidate } from './usePart.ts';

const isDay = (day: string | null | undefined): day is string =>
  typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);

/**
 * The day from which "yesterday" is read: when the report of the claim in hand appeared, else the last report of
 * the incident, else today. A file on 2012 is not to be read from the reader's own year.
 */
export function seenFrom(view: IncidentView, claimId: string): string {
  const claim = claimId === '' ? undefined : view.claim(claimId);
  const own = claim === undefined ? null : view.report(claim.reportId)?.publishedOn;
  if (isDay(own)) return own;
  const last = view.page.reports
    .map(({ publishedOn }) => publishedOn)
    .filter(isDay)
    .sort()
    .at(-1);
  return last ?? todayIso();
}

/** Gathers a body from typed fields, noting by field what cannot be read. */
export function reader(language: Language, from: string) {
  const faults = new Map<string, string>();
  return {
    faults,
    /** A date; one that reads as the date kept already stays as it was written. */
    date: (field: string, text: string, kept: string | null | undefined): string | null => {
      if (text.trim() === '') return null;
      const read = readDate(text, language, from);
      if (read === null) {
        faults.set(field, 'invalid_date');
        return null;
      }
      const { edtf } = read.value;
      return typeof kept === 'string' && parseEdtf(kept)?.edtf === edtf ? kept : edtf;
    },
    /** The last day that a typed date allows; a date without a last day is refused. */
    day: (field: string, text: string): string | null => {
      if (text.trim() === '') return null;
      const day = readDate(text, language, from)?.value.latest ?? null;
      if (day === null) faults.set(field, 'invalid_date');
      return day;
    },
    whole: (field: string, text: string): number | null => {
      const typed = text.trim();
      if (typed === '') return null;
      if (/^\d{1,6}$/.test(typed)) return Number(typed);
      faults.set(field, 'not_a_number');
      return null;
    },
    fault: (field: string, code: string) => {
      if (!faults.has(field)) faults.set(field, code);
    },
    /** The fields together, to be checked by the contract's shape. */
    candidate: (body: Readonly<Record<string, unknown>>): Candidate => ({ body, faults }),
  };
}

export const orNull = (id: string): string | null => (id === '' ? null : id);
