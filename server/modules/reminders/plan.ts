import type { DueKind } from '@safeconduct/contract/reminders.ts';
import { Temporal } from 'temporal-polyfill';
import { afterQuiet, type Quiet } from './quiet.ts';

/** Something that falls due and is not done. A day or an instant, never both. */
export type Due = {
  readonly kind: DueKind;
  readonly subjectId: string;
  readonly incidentId: string;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  /** Zones of the state that returns people, for the clock of a removal. */
  readonly zones: readonly string[];
  /** Whose it is: its owner, or who recorded it. */
  readonly personId: string | null;
  /** Who alone sees the case, where it is closed: nobody else is told of it. */
  readonly named: readonly string[] | null;
};

/** One member of the team, with the own choices. */
export type Member = {
  readonly id: string;
  /** Has the caseworker's role. */
  readonly casework: boolean;
  /** May do tasks at all. */
  readonly acts: boolean;
  readonly zone: string;
  readonly quiet: Quiet | null;
  readonly removalInQuiet: boolean;
  readonly leads: readonly number[];
};

/** A moment at which somebody is to be told. */
export type Planned = {
  readonly userId: string;
  readonly kind: DueKind;
  readonly subjectId: string;
  readonly incidentId: string;
  readonly dueAt: string;
  readonly dueOn: string | null;
  readonly leadMinutes: number;
  readonly escalation: boolean;
  readonly at: string;
};

/** A row as it stands in the table. */
export type Row = Planned & {
  readonly id: string;
  readonly state: 'planned' | 'shown' | 'sent' | 'missed' | 'cancelled';
};

/** A day is due when the day's work ends. */
const DAY_ENDS = '18:00';
/** Hours after which others of the team are told of what nobody did. A day-valued thing has the night. */
const OTHERS_AFTER: Readonly<Record<DueKind, number | null>> = {
  task_due: 4,
  promise_due: 16,
  answer_due: 16,
  removal_clock: null,
};

/**
 * The moment a thing is due, for one person. A removal by a day may come with that day's first minute where the people
 * are, so its clock runs out then: in the earliest of the state's zones, or in the reader's where none is known.
 */
export function dueInstant(due: Due, zone: string): Temporal.Instant {
  if (due.dueAt !== null) return Temporal.Instant.from(due.dueAt);
  const day = Temporal.PlainDate.from(due.dueOn ?? '');
  if (due.kind !== 'removal_clock') {
    return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(DAY_ENDS) }).toInstant();
  }
  const zones = due.zones.length === 0 ? [zone] : due.zones;
  const starts = zones.map((one) => day.toZonedDateTime(one).toInstant());
  return starts.reduce((first, one) => (Temporal.Instant.compare(one, first) < 0 ? one : first));
}

/** Members who see the case at all. */
function seeing({ named }: Pick<Due, 'named'>, members: readonly Member[]): readonly Member[] {
  return named === null ? members : members.filter(({ id }) => named.includes(id));
}

/** Who is told first: whose it is; where that is nobody who is still there, all who do casework, or who act at all. */
export function audience(due: Due, team: readonly Member[]): readonly Member[] {
  const members = seeing(due, team);
  const own = members.filter(({ id }) => id === due.personId);
  if (own.length > 0 && due.kind !== 'removal_clock') return own;
  const workers = members.filter(({ casework }) => casework);
  return workers.length > 0 ? workers : members.filter(({ acts }) => acts);
}

function moment(due: Due, member: Member, dueAt: Temporal.Instant, minutes: number): Temporal.Instant {
  const at = dueAt.subtract({ minutes });
  const urgent = due.kind === 'removal_clock' && minutes <= 24 * 60;
  return urgent && member.removalInQuiet ? at : afterQuiet(at, member.zone, member.quiet);
}

function planned(due: Due, member: Member, minutes: number, others: number | null): Planned {
  const dueAt = dueInstant(due, member.zone);
  const at =
    others === null
      ? moment(due, member, dueAt, minutes)
      : afterQuiet(dueAt.add({ hours: others }), member.zone, member.quiet);
  return {
    userId: member.id,
    kind: due.kind,
    subjectId: due.subjectId,
    incidentId: due.incidentId,
    dueAt: dueAt.toString(),
    dueOn: due.dueOn,
    leadMinutes: minutes,
    escalation: others !== null,
    at: at.toString(),
  };
}

/** All that is to be told of these things, to whom and when. Pure: the same for the same input, whatever the time. */
export function planFor(dues: readonly Due[], members: readonly Member[]): Planned[] {
  return dues.flatMap((due) => {
    const first = audience(due, members);
    const told = new Set(first.map(({ id }) => id));
    const own = first.flatMap((member) =>
      [...new Set(member.leads)].map((minutes) => planned(due, member, minutes, null)),
    );
    const after = OTHERS_AFTER[due.kind];
    const others =
      after === null
        ? []
        : seeing(due, members)
            .filter(({ id, casework }) => casework && !told.has(id))
            .map((member) => planned(due, member, 0, after));
    return [...own, ...others];
  });
}

const thing = (one: Planned) =>
  [one.userId, one.kind, one.subjectId, Date.parse(one.dueAt), one.escalation].join(' ');
const exact = (one: Planned) => `${thing(one)} ${one.leadMinutes}`;

/** What is to change in the table so that it says what is wanted. */
export type Changes = {
  readonly add: readonly Planned[];
  /** Rows that say so again: what was done is open once more. */
  readonly again: readonly { readonly id: string; readonly at: string }[];
  /** Rows that are still to come, at another moment than they have. */
  readonly move: readonly { readonly id: string; readonly at: string }[];
  readonly cancel: readonly string[];
};

/**
 * Compares what is wanted with what stands. What was told stays told as long as the thing is due at that time, whatever
 * became of the lead; what was not yet told goes by the lead.
 */
export function compare(wanted: readonly Planned[], rows: readonly Row[]): Changes {
  const byKey = new Map(wanted.map((one) => [exact(one), one]));
  const things = new Set(wanted.map(thing));
  const known = new Set(rows.map(exact));
  const again: { id: string; at: string }[] = [];
  const move: { id: string; at: string }[] = [];
  const cancel: string[] = [];
  for (const row of rows) {
    const match = byKey.get(exact(row));
    if (row.state === 'cancelled') {
      if (match !== undefined) again.push({ id: row.id, at: match.at });
    } else if (row.state === 'planned') {
      if (match === undefined) cancel.push(row.id);
      else if (Date.parse(match.at) !== Date.parse(row.at)) move.push({ id: row.id, at: match.at });
    } else if (row.state !== 'missed' && !things.has(thing(row))) cancel.push(row.id);
  }
  return { add: wanted.filter((one) => !known.has(exact(one))), again, move, cancel };
}

/**
 * Of the rows whose moment has come: the latest of each thing is shown, and those that it overtook are missed, as are
 * those that one told before has overtaken. Several come at once after quiet hours, after the server was away, or where
 * something is entered that is due soon.
 */
export function settle<R extends Planned>(
  come: readonly R[],
  told: readonly Planned[],
): { readonly show: readonly R[]; readonly missed: readonly R[] } {
  const last = new Map<string, number>();
  for (const one of told) last.set(thing(one), Math.min(one.leadMinutes, last.get(thing(one)) ?? Infinity));
  const groups = Map.groupBy(come, thing);
  const show = [...groups].flatMap(([key, rows]) => {
    const latest = rows.reduce((least, row) => (row.leadMinutes < least.leadMinutes ? row : least));
    return latest.leadMinutes < (last.get(key) ?? Infinity) ? [latest] : [];
  });
  const shown = new Set(show);
  return { show, missed: come.filter((row) => !shown.has(row)) };
}
