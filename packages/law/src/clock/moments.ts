import { addDays, parseDay } from '@safeconduct/dates/days.ts';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../model/law.ts';

/** Moments already computed, by day and zone: the same few are asked for again and again. */
const starts = new Map<string, string>();
const KEPT = 50_000;

/**
 * The instant at which a day, or an hour of it, begins in a zone.
 *
 * @param hour 0 to 24; 24 is the beginning of the next day.
 * @throws RangeError where the day or the zone is none.
 * @example startOf('2012-02-20', 'Asia/Shanghai') // '2012-02-19T16:00:00Z'
 */
export function startOf(day: Day, zone: string, hour = 0): string {
  const key = `${day} ${hour} ${zone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const civil = parseDay(hour === 24 ? addDays(day, 1) : day);
  if (civil === null) throw new RangeError(`not a day: ${day}`);
  const { epochMilliseconds } = new Temporal.PlainDateTime(
    civil.year,
    civil.month,
    civil.day,
    hour === 24 ? 0 : hour,
  ).toZonedDateTime(zone);
  const at = new Date(epochMilliseconds).toISOString().replace('.000Z', 'Z');
  if (starts.size >= KEPT) starts.clear();
  starts.set(key, at);
  return at;
}

/** Hours from one instant to another, negative when `to` is earlier. */
export function hoursBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** The day, hour and weekday (1 = Monday) that a clock on the wall shows in a zone. */
export function wallClock(
  instant: string,
  zone: string,
): { readonly day: Day; readonly hour: number; readonly minute: number; readonly weekday: number } {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    day: local.toPlainDate().toString(),
    hour: local.hour,
    minute: local.minute,
    weekday: local.dayOfWeek,
  };
}

/** One deadline as the clocks of several places show it. */
export interface LocalTime {
  /** `case`: where the people are; `addressee`: where the paper goes; `office`: where we are. */
  readonly where: 'case' | 'addressee' | 'office';
  readonly zone: string;
  readonly day: Day;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
}

/**
 * A moment on three clocks: of the case, of the addressee and of the office.
 *
 * @example inZones('2012-02-19T16:00:00Z', { case: 'Asia/Shanghai', addressee: 'Europe/Zurich', office: 'Asia/Seoul' })[0]?.time // '00:00'
 */
export function inZones(
  instant: string,
  zones: { readonly case: string; readonly addressee: string; readonly office: string },
): readonly LocalTime[] {
  return (['case', 'addressee', 'office'] as const).map((where) => {
    const { day, hour, minute } = wallClock(instant, zones[where]);
    const two = (value: number) => String(value).padStart(2, '0');
    return { where, zone: zones[where], day, time: `${two(hour)}:${two(minute)}` };
  });
}
