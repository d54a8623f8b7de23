import { intlTag } from '../../furniture/dates.ts';
import type { Language } from '../../furniture/language-start.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * How long it is from one moment to another: days and hours while there are three days or more, then hours and
 * minutes, as one counts when it gets near. `null` once it is past.
 */
export function timeLeft(
  from: string,
  to: string,
): { readonly days: number; readonly hours: number; readonly minutes: number } | null {
  const left = Date.parse(to) - Date.parse(from);
  if (left <= 0) return null;
  if (left >= 3 * day) {
    return { days: Math.floor(left / day), hours: Math.floor((left % day) / hour), minutes: 0 };
  }
  return { days: 0, hours: Math.floor(left / hour), minutes: Math.floor((left % hour) / 60_000) };
}

/** "11 days, 4 hours" in the reader's language; `null` once it is past. */
export function leftWords(from: string, to: string, language: Language): string | null {
  const left = timeLeft(from, to);
  if (left === null) return null;
  const tag = intlTag(language);
  const part = (count: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  const parts =
    left.days > 0
      ? [part(left.days, 'day'), ...(left.hours > 0 ? [part(left.hours, 'hour')] : [])]
      : [
          ...(left.hours > 0 ? [part(left.hours, 'hour')] : []),
          ...(left.minutes > 0 || left.hours === 0 ? [part(left.minutes, 'minute')] : []),
        ];
  return new Intl.ListFormat(tag, { type: 'unit', style: 'long' }).format(parts);
}

/** A moment as the clock on the wall shows it in a zone, with the name of that time. */
export function onWall(instant: string, zone: string, language: Language): { at: string; zone: string } {
  const tag = intlTag(language);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options });
  const name = format({ timeZoneName: 'longGeneric' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return {
    at: format({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(instant)),
    zone: name ?? zone,
  };
}

/** The instant at which a clock in the zone shows noon of an ISO day. */
export function noonIn(zone: string, isoDay: string): string {
  const guess = Date.parse(`${isoDay}T12:00:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(guess));
  const part = (type: string) => shown.find((one) => one.type === type)?.value ?? '00';
  const wall = Date.parse(
    `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:00Z`,
  );
  return new Date(guess - (wall - guess)).toISOString();
}

/** True where a datum seen on a day is older than 90 days on another, or was never seen. */
export function isStale(seenOn: string | null, on: string): boolean {
  return seenOn === null || Date.parse(on) - Date.parse(seenOn) > 90 * day;
}
