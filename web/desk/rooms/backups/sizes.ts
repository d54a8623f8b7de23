import { intlTag } from '../../furniture/dates.ts';
import type { Language } from '../../furniture/language-start.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as a person reads them: 9.3 kB, 1.2 GB. */
export function sizeWords(bytes: number, language: Language): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(intlTag(language), {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A time of day in UTC, on the reader's clock. */
export function localTime(at: string, language: Language): string {
  const moment = new Date(`${new Date().toISOString().slice(0, 10)}T${at}:00Z`);
  return new Intl.DateTimeFormat(intlTag(language), { timeStyle: 'short' }).format(moment);
}
