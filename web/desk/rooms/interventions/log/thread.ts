import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import type { CommunicationWire, Direction, Medium } from '@safeconduct/contract/domain.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { todayIso } from '../../../furniture/dates.ts';
import { dayNumber } from '../../incidents/days.ts';

/** An entry of the log: a row that the team keeps, or what a claim says that nobody entered yet (`row` null). */
export type LogEntry = {
  readonly key: string;
  readonly row: CommunicationWire | null;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly verbal: boolean;
  readonly written: boolean;
  readonly media: readonly Medium[];
  /** EDTF, and the moment where somebody noted it. */
  readonly on: string | null;
  readonly at: string | null;
  readonly planned: boolean;
  readonly summary: string;
  readonly claimIds: readonly string[];
};
/** An entry with what answers it, oldest first. */
export type Thread = { readonly entry: LogEntry; readonly answers: readonly Thread[] };

/** Rows of the team, and beside them what the claims tell that no row rests on. */
export function logEntries(
  rows: readonly CommunicationWire[],
  found: IncidentFindings['communications'],
): readonly LogEntry[] {
  const kept = rows.map(
    (row): LogEntry => ({
      key: row.id,
      row,
      direction: row.direction,
      from: row.fromParty,
      to: row.toParty,
      verbal: row.verbal,
      written: row.written,
      media: row.media,
      on: row.on,
      at: row.at,
      planned: false,
      summary: row.summary,
      claimIds: row.claimId === null ? [] : [row.claimId],
    }),
  );
  const told = new Set(kept.flatMap(({ claimIds }) => claimIds));
  const alone = found
    .filter(({ claimIds }) => !claimIds.some((id) => told.has(id)))
    .map(
      (row, at): LogEntry => ({
        key: `found ${at}`,
        row: null,
        direction: 'others',
        from: row.from,
        to: row.to.join(', '),
        verbal: row.verbal,
        written: row.written,
        media: [],
        on: row.day,
        at: null,
        planned: row.planned,
        summary: '',
        claimIds: row.claimIds,
      }),
    );
  return [...kept, ...alone];
}

/** The last day that an entry can be of, in the reader's zone: from it silence is counted, so never too long. */
export function lastDay({ at, on }: Pick<LogEntry, 'at' | 'on'>): string | null {
  if (at !== null) return todayIso(new Date(at));
  return on === null ? null : (parseEdtf(on)?.latest ?? null);
}

/** Where an entry stands in the order: its moment or last day; what has neither comes before the dated ones. */
function place(entry: LogEntry): string {
  return `${lastDay(entry) ?? ''} ${entry.at ?? entry.row?.notedAt ?? ''}`;
}

/** Entries like a correspondence: oldest first, each answer under what it answers. */
export function threads(entries: readonly LogEntry[]): readonly Thread[] {
  const ordered = [...entries].sort((a, b) => place(a).localeCompare(place(b)));
  const ids = new Set(ordered.map(({ key }) => key));
  const under = Map.groupBy(ordered, ({ row }) => row?.answersId ?? '');
  const thread = (entry: LogEntry): Thread => ({ entry, answers: (under.get(entry.key) ?? []).map(thread) });
  return ordered
    .filter(({ row }) => typeof row?.answersId !== 'string' || !ids.has(row.answersId))
    .map(thread);
}

/** How many days something told has gone without an answer; `null` where none is awaited or no day is known. */
export function silentDays({ entry, answers }: Thread, today: string): number | null {
  if (entry.direction === 'in' || entry.planned || answers.length > 0) return null;
  const day = lastDay(entry);
  if (day === null) return null;
  const days = dayNumber(today) - dayNumber(day);
  return days > 0 ? days : null;
}
