import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { Due, Member, Planned, Row } from './plan.ts';
import { zonesOfStates } from './zones.ts';

/** Days back and forth within which things that are due are planned for; the longest lead is fourteen days. */
const BEFORE = 7;
const AHEAD = 16;

/** Who is named in the case of a due, where it is closed; null where it is open to the team. */
export const NAMED = sql`(select array_agg(m.user_id order by m.user_id) from incidents i
  join case_members m on m.case_id = i.case_id where i.id = d.incident_id)`;

type DueRow = Omit<Due, 'zones'> & { readonly states: string };

/** What is due about now in the one team that the transaction sees, and whatever somebody was told of. */
export async function duesNear(tx: Tx, team: string, now: Date): Promise<Due[]> {
  const told = await sql<{ id: string }>`
    select distinct subject_id as id from reminders
    where team_id = ${team} and state in ('planned', 'shown', 'sent')`.execute(tx);
  const ids = told.rows.map(({ id }) => id);
  const { rows } = await sql<DueRow>`
    select d.kind, d.subject_id as "subjectId", d.incident_id as "incidentId", d.due_at as "dueAt", d.due_on as "dueOn",
      d.returning_state as states, d.person_id as "personId", ${NAMED} as named
    from dues d
    where d.team_id = ${team} and (
      d.due_at between ${now}::timestamptz - make_interval(days => ${BEFORE}::int)
        and ${now}::timestamptz + make_interval(days => ${AHEAD}::int)
      or d.due_on between (${now}::timestamptz)::date - ${BEFORE}::int and (${now}::timestamptz)::date + ${AHEAD}::int
      or d.subject_id = any (${ids}::uuid[]))`.execute(tx);
  return rows.map(({ states, ...due }) => ({ ...due, zones: zonesOfStates(states) }));
}

/** Who is in the team, with the own choices; where nothing was chosen yet, nothing is quiet. */
export async function membersOf(tx: Tx, team: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select u.id, u.role = 'caseworker' as casework, u.role <> 'reader' as acts, coalesce(s.zone, 'UTC') as zone,
      case when s.quiet_from is not null then json_build_object('from', s.quiet_from, 'to', s.quiet_to) end as quiet,
      coalesce(s.removal_in_quiet, false) as "removalInQuiet", coalesce(s.leads, '{1440,120,0}') as leads
    from team_members m join users u on u.id = m.user_id left join reminder_settings s on s.user_id = u.id
    where m.team_id = ${team} and u.disabled_at is null
    order by u.id`.execute(tx);
  return rows;
}

/** The reminders of the team that can still change: those of things that stand or stood lately. */
export async function rowsOf(tx: Tx, team: string, subjects: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, user_id as "userId", kind, subject_id as "subjectId", incident_id as "incidentId", due_at as "dueAt",
      due_on as "dueOn", lead_minutes as "leadMinutes", escalation, at, state
    from reminders
    where team_id = ${team} and (state in ('planned', 'shown', 'sent') or subject_id = any (${subjects}::uuid[]))`.execute(
    tx,
  );
  return rows;
}

/** Minutes after which a team is planned anew though nobody did anything: things come near by themselves. */
const ANEW_MINUTES = 15;

/** The teams that something was done in, or changed for, since they were planned; or whose moment has come. */
export async function teamsToPlan(tx: Tx, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from teams t left join reminder_plans p on p.team_id = t.id
    where p.team_id is null
      or p.planned_at not between ${now}::timestamptz - make_interval(mins => ${ANEW_MINUTES}::int) and ${now}
      or p.audit_id <> coalesce((select max(a.id) from audit a where a.team_id = t.id), 0)
      or exists (select from reminders r where r.team_id = t.id and r.state = 'planned' and r.at <= ${now})
      or exists (select from team_members m join reminder_settings s on s.user_id = m.user_id
        where m.team_id = t.id and s.changed_at >= p.planned_at)
    order by t.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Notes up to where the team is planned. Before it is: what is done meanwhile is then looked at again. */
export async function notePlan(tx: Tx, team: string, now: Date): Promise<void> {
  await sql`insert into reminder_plans (team_id, planned_at, audit_id)
    values (${team}, ${now}, coalesce((select max(id) from audit where team_id = ${team}), 0))
    on conflict (team_id) do update set planned_at = excluded.planned_at, audit_id = excluded.audit_id`.execute(
    tx,
  );
}

export async function addRows(tx: Tx, team: string, add: readonly Planned[]): Promise<void> {
  if (add.length === 0) return;
  const rows = JSON.stringify(
    add.map((one) => ({
      user_id: one.userId,
      incident_id: one.incidentId,
      kind: one.kind,
      subject_id: one.subjectId,
      due_at: one.dueAt,
      due_on: one.dueOn,
      lead_minutes: one.leadMinutes,
      escalation: one.escalation,
      at: one.at,
    })),
  );
  await sql`insert into reminders
      (team_id, user_id, incident_id, kind, subject_id, due_at, due_on, lead_minutes, escalation, at)
    select ${team}, n.user_id, n.incident_id, n.kind, n.subject_id, n.due_at, n.due_on, n.lead_minutes, n.escalation, n.at
    from jsonb_to_recordset(${rows}::jsonb) as n (user_id uuid, incident_id uuid, kind text, subject_id uuid,
      due_at timestamptz, due_on date, lead_minutes integer, escalation boolean, at timestamptz)
    on conflict on constraint reminders_once do nothing`.execute(tx);
}

/** Moves rows that are to come, and lets cancelled ones come again. */
export async function moveRows(
  tx: Tx,
  move: readonly { readonly id: string; readonly at: string }[],
): Promise<void> {
  if (move.length === 0) return;
  await sql`update reminders r set at = n.at, state = 'planned', read_at = null, snoozed_until = null
    from jsonb_to_recordset(${JSON.stringify(move)}::jsonb) as n (id uuid, at timestamptz)
    where r.id = n.id and r.state in ('planned', 'cancelled')`.execute(tx);
}

export async function cancelRows(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update reminders set state = 'cancelled' where id = any (${ids}::uuid[])`.execute(tx);
}

/** A row whose moment has come, with what is needed to hand it over. */
export type Come = Row & { readonly name: string; readonly mailed: boolean; readonly mail: string };

/** Locked; those that another server is at are left to it. */
export async function comeRows(tx: Tx, team: string, now: Date): Promise<Come[]> {
  const { rows } = await sql<Come>`
    select r.id, r.user_id as "userId", r.kind, r.subject_id as "subjectId", r.incident_id as "incidentId",
      r.due_at as "dueAt", r.due_on as "dueOn", r.lead_minutes as "leadMinutes", r.escalation, r.at, r.state, r.mail,
      u.name, s.address is not null as mailed
    from reminders r join users u on u.id = r.user_id left join reminder_settings s on s.user_id = r.user_id
    where r.team_id = ${team} and r.state = 'planned' and r.at <= ${now}
    order by r.at limit 1000 for update of r skip locked`.execute(tx);
  return rows;
}
