import type { BackupPlan } from '../../platform/backup/plan.ts';

/** A backup in the folder, by the time in its name. */
export type Kept = { readonly name: string; readonly at: Date };

const NAME = /^safeconduct-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup(\.age)?$/;

/** The moment in a backup's name; null: the file is not one of ours, and is left alone. */
export function momentOf(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (year === undefined) return null;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The name of one that is begun now. */
export function nameAt(at: Date, encrypted: boolean): string {
  const moment = at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');
  return `safeconduct-${moment}.backup${encrypted ? '.age' : ''}`;
}

const DAY = 86_400_000;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);
/** The Monday of the week. */
const weekOf = (at: Date) => dayOf(new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * DAY));
const monthOf = (at: Date) => at.toISOString().slice(0, 7);

/**
 * Names of the backups that stay: the newest of each of the last days, weeks and months that have one. Days without a
 * backup do not count, so a machine that stood still for a month loses nothing; the newest of all always stays.
 */
export function staying(all: readonly Kept[], keep: BackupPlan['keep']): ReadonlySet<string> {
  const newest = all.toSorted((one, two) => two.at.getTime() - one.at.getTime());
  const stay = new Set(newest.slice(0, 1).map(({ name }) => name));
  const rules = [
    [keep.daily, dayOf],
    [keep.weekly, weekOf],
    [keep.monthly, monthOf],
  ] as const;
  for (const [count, spanOf] of rules) {
    const spans = new Set<string>();
    for (const { name, at } of newest) {
      const span = spanOf(at);
      if (spans.has(span)) continue;
      if (spans.size >= count) break;
      spans.add(span);
      stay.add(name);
    }
  }
  return stay;
}

/** The last moment at or before `now` at which one was due. */
function slotBefore(time: string, now: Date): Date {
  const slot = new Date(`${dayOf(now)}T${time}:00Z`);
  return slot > now ? new Date(slot.getTime() - DAY) : slot;
}

const AGAIN = 3_600_000;

/**
 * When the next one is due; `now` or earlier: it is. One that was missed, because the machine was off, is made up
 * for; one that failed is tried again after an hour.
 */
export function dueAt(time: string, now: Date, lastGood: Date | null, lastTry: Date | null): Date {
  const slot = slotBefore(time, now);
  const missed = lastGood === null || lastGood < slot;
  if (!missed) return new Date(slot.getTime() + DAY);
  return lastTry !== null && lastTry.getTime() > now.getTime() - AGAIN
    ? new Date(lastTry.getTime() + AGAIN)
    : slot;
}
