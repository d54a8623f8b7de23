import { Temporal } from 'temporal-polyfill';

/** Hours of the own zone in which nothing is told, `HH:MM` each; they may go over midnight. */
export type Quiet = { readonly from: string; readonly to: string };

function within(time: Temporal.PlainTime, { from, to }: Quiet): boolean {
  const after = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(from)) >= 0;
  const before = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(to)) < 0;
  return from < to ? after && before : after || before;
}

/** True where the instant falls into the quiet hours by the wall clock of the zone. */
export function isQuiet(at: Temporal.Instant, zone: string, quiet: Quiet): boolean {
  return within(at.toZonedDateTimeISO(zone).toPlainTime(), quiet);
}

/**
 * The instant itself outside quiet hours, else their end: the next time that the wall clock shows it. Where clocks go
 * forward over the end, it is as much later; where they go back over it and it was once already, the second time.
 *
 * @example
 * afterQuiet(Temporal.Instant.from('2012-02-15T15:00:00Z'), 'Asia/Seoul', { from: '22:00', to: '07:00' })
 * // 2012-02-15T22:00:00Z, which is 07:00 in Seoul
 */
export function afterQuiet(at: Temporal.Instant, zone: string, quiet: Quiet | null): Temporal.Instant {
  if (quiet === null || !isQuiet(at, zone, quiet)) return at;
  const end = endOf(at, zone, quiet);
  const offset = (instant: Temporal.Instant) => instant.toZonedDateTimeISO(zone).offsetNanoseconds;
  if (offset(at) === offset(end)) return end;
  // Clocks that go back show minutes again from before the quiet hours: on such a night each minute is looked at.
  let minute = at;
  while (isQuiet(minute, zone, quiet))
    minute = minute.add({ milliseconds: 60_000 - (minute.epochMilliseconds % 60_000) });
  return minute;
}

/** The next time that the wall clock shows the end of the quiet hours. */
function endOf(at: Temporal.Instant, zone: string, quiet: Quiet): Temporal.Instant {
  const local = at.toZonedDateTimeISO(zone);
  const end = Temporal.PlainTime.from(quiet.to);
  const today = local.toPlainDate();
  const first = Temporal.PlainTime.compare(local.toPlainTime(), end) < 0 ? 0 : 1;
  // The minutes that are not quiet may all fall into the hour that a change of clocks leaves out: then the day after.
  for (const days of [first, first + 1]) {
    const wall = today.add({ days }).toPlainDateTime(end);
    for (const disambiguation of ['earlier', 'later'] as const) {
      const instant = wall.toZonedDateTime(zone, { disambiguation }).toInstant();
      if (Temporal.Instant.compare(instant, at) >= 0 && !isQuiet(instant, zone, quiet)) return instant;
    }
  }
  return at;
}

/** The last time up to now that the wall clock of the zone showed this. */
export function lastTime(now: Temporal.Instant, zone: string, time: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const clock = Temporal.PlainTime.from(time);
  const on = (days: number) =>
    local.toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
  return Temporal.Instant.compare(on(0), now) <= 0 ? on(0) : on(-1);
}

/** The next time, after now, that the wall clock of the zone shows this. */
export function nextTime(now: Temporal.Instant, zone: string, time: string): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const clock = Temporal.PlainTime.from(time);
  const on = (days: number) =>
    local.toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant();
  return Temporal.Instant.compare(on(0), now) > 0 ? on(0) : on(1);
}
