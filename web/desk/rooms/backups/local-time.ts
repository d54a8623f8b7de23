import { intlTag } from '../../furniture/dates.ts';
import type { Language } from '../../furniture/language-start.ts';

/** A time of day in UTC, on the reader's clock. */
export function localTime(at: string, language: Language): string {
  const moment = new Date(`${new Date().toISOString().slice(0, 10)}T${at}:00Z`);
  return new Intl.DateTimeFormat(intlTag(language), { timeStyle: 'short' }).format(moment);
}
