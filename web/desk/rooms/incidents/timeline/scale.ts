import type { Entry } from './entries.ts';

const dayLength = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export interface Scale {
  readonly first: string;
  readonly last: string;
  /** Horizontal position of a day, clamped to the axis. */
  readonly x: (day: string) => number;
  readonly ticks: readonly string[];
}

/** The last day of anything in the entries. */
function lastOf(entries: readonly Entry[]): string {
  return (
    entries
      .flatMap(({ earliest, latest, confirmed, ended }) => [earliest, latest, confirmed, ended])
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? '2000-01-01'
  );
}

/**
 * An axis over all entries. It ends on the as-of day, but never more than three weeks after the last thing known:
 * fourteen years of silence are said in words, not drawn.
 */
export function scaleOf(entries: readonly Entry[], asOf: string, left: number, right: number): Scale {
  const known = entries
    .flatMap(({ earliest, latest, confirmed }) => [earliest ?? latest ?? confirmed])
    .filter((day) => day !== null)
    .sort();
  const end = at(lastOf(entries)) + 21 * dayLength;
  const last = Math.max(Math.min(at(asOf), end), at(known[0] ?? asOf) + 7 * dayLength);
  const first = Math.min(at(known[0] ?? asOf) - 2 * dayLength, last - 10 * dayLength);
  const x = (day: string) =>
    left + ((Math.min(Math.max(at(day), first), last) - first) / (last - first)) * (right - left);
  return { first: iso(first), last: iso(last), x, ticks: ticksOf(first, last) };
}

/** Weeks while they fit, then months, then years. */
function ticksOf(first: number, last: number): string[] {
  const span = (last - first) / dayLength;
  const ticks: string[] = [];
  if (span <= 75) {
    const start = new Date(first);
    // Mondays: a week is how the reports themselves speak ("late last week").
    const toMonday = (8 - start.getUTCDay()) % 7;
    for (let time = first + toMonday * dayLength; time <= last; time += 7 * dayLength) ticks.push(iso(time));
    return ticks;
  }
  const step = span <= 800 ? 1 : 12;
  const start = new Date(first);
  for (let month = 1; ; month += step) {
    const time = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1);
    if (time > last) return ticks;
    ticks.push(iso(time));
  }
}
