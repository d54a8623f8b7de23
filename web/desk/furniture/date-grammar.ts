import { parsePlain } from '@safeconduct/dates/plain.ts';
import type { DateValue } from '@safeconduct/dates/value.ts';

type Grammar = (text: string) => DateValue | null;
let grammar: Grammar | null = null;
let coming: Promise<void> | null = null;

/** Fetches the grammar of uncertain dates, once. Rooms of the file wait for it; the first pages seldom need it. */
export function datesReadable(): Promise<void> {
  coming ??= import('@safeconduct/dates/edtf.ts').then(
    ({ parseEdtf }) => {
      grammar = parseEdtf;
    },
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** Whether a date is more than a year, month or day, and what reads such dates has not come yet. */
export function isUnreadYet(edtf: string): boolean {
  return grammar === null && parsePlain(edtf) === null;
}

/** A date of the file; `null` where it is no EDTF, or is not read yet (`isUnreadYet`). */
export function readDate(edtf: string): DateValue | null {
  return parsePlain(edtf) ?? grammar?.(edtf) ?? null;
}
