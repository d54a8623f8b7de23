import { removalClock, type RemovalClock } from '@safeconduct/law/clock/removal.ts';
import { profileOf } from '@safeconduct/law/doors/profiles.ts';
import { readFacts } from '@safeconduct/law/facts/read.ts';
import type { Door, FactSet, MechanismId } from '@safeconduct/law/index.ts';
import { isMandate } from './door-groups.ts';

export type { RemovalClock };

/** How long there is, counted as the engine counts it. */
export function clockOf(facts: FactSet, zone: string, now: string): RemovalClock {
  return removalClock(readFacts(facts), zone, now);
}

export type Speed = 'hours' | 'days' | 'months';

/** One door against the clock: from when on it may have acted, in days from now. */
export type Pace = {
  readonly door: Door;
  readonly speed: Speed;
  readonly from: number;
  readonly to: number;
};

/** How fast a door acts once it is told. */
export function paceOf(mechanism: MechanismId): Speed {
  return profileOf(mechanism).speed;
}

/** In days. A session months away is drawn as three months: the point is that it is beyond the edge. */
const spans: Readonly<Record<Speed, readonly [from: number, to: number]>> = {
  hours: [0.2, 1],
  days: [1, 3],
  months: [60, 120],
};

/**
 * Usable doors by how fast they can act. The mandates of the special procedures write one letter together, so they
 * are one line.
 */
export function paces(doors: readonly Door[]): readonly Pace[] {
  return doors
    .filter(({ standing, mechanism }) => standing !== 'closed' && !isMandate(mechanism))
    .map((door) => {
      const speed = paceOf(door.mechanism);
      const [from, to] = spans[speed];
      return { door, speed, from, to };
    })
    .toSorted((a, b) => a.from - b.from);
}

/** The axis of the picture in days from now, a little beyond the last day of the return. */
export function axisOf(clock: RemovalClock): { readonly days: number; readonly ticks: readonly number[] } {
  const last = Math.max((clock.hoursToLast ?? 0) / 24 + 1, 2);
  const days = Math.min(Math.max(last * 1.25, 5), 90);
  const step = days <= 10 ? 1 : days <= 35 ? 7 : 14;
  const ticks: number[] = [];
  for (let tick = 0; tick <= days; tick += step) ticks.push(tick);
  return { days, ticks };
}
