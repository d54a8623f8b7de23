import { sql } from 'kysely';
import type { Chore, ChoreGround, ChoreUnit } from '../../platform/chores.ts';
import type { Subject } from '../../platform/http/visit.ts';
import { compare, planFor, settle } from './plan.ts';
import {
  addRows,
  cancelRows,
  type Come,
  comeRows,
  duesNear,
  membersOf,
  moveRows,
  notePlan,
  rowsOf,
  teamsToPlan,
} from './rows.ts';

/** A mail about what was due longer ago than this is not news any more; it is in the desk. */
const NEWS_HOURS = 24;

/** Brings the rows of one team to what is due now. */
async function plan({ tx }: ChoreUnit, team: string, now: Date): Promise<void> {
  const [dues, members] = [await duesNear(tx, team, now), await membersOf(tx, team)];
  const wanted = planFor(dues, members);
  const rows = await rowsOf(tx, team, [...new Set(dues.map(({ subjectId }) => subjectId))]);
  const { add, again, move, cancel } = compare(wanted, rows);
  await addRows(tx, team, add);
  await moveRows(tx, [...again, ...move]);
  await cancelRows(tx, cancel);
}

/** That others were told is part of the history of the task or the communication; nobody did it, so no one is named. */
async function recordEscalation({ tx, audit }: ChoreUnit, team: string, row: Come): Promise<void> {
  await sql`update reminders set escalated_to = array_append(escalated_to, ${row.userId}::uuid)
    where kind = ${row.kind} and subject_id = ${row.subjectId} and not escalation
      and state in ('shown', 'sent') and not ${row.userId}::uuid = any (escalated_to)`.execute(tx);
  const kind = row.kind === 'task_due' ? 'task' : 'communication';
  const place = await tx
    .selectFrom('incidents')
    .select('case_id')
    .where('id', '=', row.incidentId)
    .executeTakeFirst();
  const subject: Subject = { kind, id: row.subjectId, team, case: place?.case_id ?? null };
  audit(`${kind}.escalated`, subject, { incidentId: row.incidentId, escalatedTo: row.name });
}

/** Shows what has come, and asks for its mail. */
async function show(unit: ChoreUnit, team: string, { now, mail }: ChoreGround): Promise<void> {
  const come = await comeRows(unit.tx, team, now);
  if (come.length === 0) return;
  const told = (await rowsOf(unit.tx, team, [])).filter(({ state }) => state === 'shown' || state === 'sent');
  const { show: shown, missed } = settle(come, told);
  if (missed.length > 0) {
    await sql`update reminders set state = 'missed' where id = any (${missed.map(({ id }) => id)}::uuid[])`.execute(
      unit.tx,
    );
  }
  for (const row of shown) {
    const fresh = Date.parse(row.at) > now.getTime() - NEWS_HOURS * 3_600_000;
    // One that comes again after it was cancelled keeps what became of its mail.
    const next = row.mail !== 'none' || mail === null || !row.mailed ? row.mail : fresh ? 'waiting' : 'late';
    await unit.tx
      .updateTable('reminders')
      .set({ state: row.mail === 'sent' ? 'sent' : 'shown', shown_at: now, mail: next })
      .where('id', '=', row.id)
      .execute();
    if (next === 'waiting') await unit.job('reminders-mail', { id: row.id }, `reminder:${row.id}`);
    if (row.escalation) await recordEscalation(unit, team, row);
  }
}

/** One team at a time, in a transaction of its own; a team that another server is at is left to it. */
async function sweepTeam(ground: ChoreGround, team: string): Promise<void> {
  await ground.unit(team, async (unit) => {
    const { rows } = await sql`
      select 1 from teams where id = ${team} for no key update skip locked`.execute(unit.tx);
    if (rows.length === 0) return;
    await notePlan(unit.tx, team, ground.now);
    await plan(unit, team, ground.now);
    await show(unit, team, ground);
  });
}

/** Every minute: plans what is due, shows what has come, tells others of what nobody did. */
export const sweep: Chore = {
  when: '* * * * *',
  run: async (ground) => {
    const teams = await ground.unit(null, ({ tx }) => teamsToPlan(tx, ground.now));
    for (const id of teams) {
      try {
        await sweepTeam(ground, id);
      } catch (error) {
        // One team's trouble must not keep another from being told.
        ground.log.error({ err: error, team: id }, 'reminders of a team could not be planned');
      }
    }
  },
};
