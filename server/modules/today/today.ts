import { type Today, today as todayEndpoint } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import { together } from '../../platform/database/together.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { incidentRows, reportRows } from '../casefile/casefile.ts';

/** A clock stays in view this many days after it ran out: what became of the return is then the question. */
const LATELY_DAYS = 30;

/** Standing claims of a return announced or feared by a day still to come or lately past, soonest first. */
function clocks(tx: Tx, now: Date) {
  const day = now.toISOString().slice(0, 10);
  return sql<Today['clocks'][number]>`
    select c.incident_id as "incidentId", i.title as incident, c.latest as by, c.id as "claimId", c.speaker, c.hedge
    from claims c join incidents i on i.id = c.incident_id
    where c.property = 'date_return_expected' and c.superseded_by is null and c.withdrawn_at is null
      and i.state = 'open' and c.latest >= ${day}::date - ${LATELY_DAYS}::int
    order by c.latest, c.id limit 50`.compile(tx);
}

function openTasks(tx: Tx) {
  return sql<Today['tasks'][number]>`
    select t.id, t.revision, t.title, t.due_at as "dueAt", t.state, t.note, t.incident_id as "incidentId", i.title as incident,
      t.owner_id as "ownerId", coalesce(o.name, '') as owner,
      o.disabled_at is not null as "ownerAway", t.intervention_id as "interventionId", t.playbook, t.step,
      t.drop_reason as "dropReason", t.done_at as "doneAt", '' as "doneBy",
      t.recorded_at as "recordedAt", coalesce(u.name, '') as "recordedBy"
    from tasks t join incidents i on i.id = t.incident_id left join users u on u.id = t.recorded_by
      left join users o on o.id = t.owner_id
    where t.state = 'open' order by t.due_at nulls last, t.id limit 200`.compile(tx);
}

/** Promises not yet marked kept or broken, and answers that were awaited by a day and have not come. */
function awaited(tx: Tx) {
  // Each half in its own order and no longer than the whole: so it is read from its index, the soonest alone.
  return sql<Today['awaited'][number]>`
    (select 'promise' as what, c.id as "communicationId", c.incident_id as "incidentId", i.title as incident,
      case c.direction when 'out' then c.to_party else c.from_party end as party, c.promise as words, c.promise_due_on as by
    from communications c join incidents i on i.id = c.incident_id
    where c.promise_due_on is not null and c.promise_kept is null and i.state = 'open'
    order by c.promise_due_on, c.id limit 100)
    union all
    (select 'answer', c.id, c.incident_id, i.title, c.to_party, c.summary, c.answer_due_on
    from communications c join incidents i on i.id = c.incident_id
    where c.answer_due_on is not null and i.state = 'open'
      and not exists (select from communications a where a.answers_id = c.id)
    order by c.answer_due_on, c.id limit 100)
    order by 7, 2 limit 100`.compile(tx);
}

function newReportCount(tx: Tx) {
  return tx
    .selectFrom('reports')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('state', '=', 'new')
    .compile();
}

const get = route(todayEndpoint, async ({ tx, now }) => {
  const [newReports, [count], tasks, promised, ahead, incidents] = await together(tx, [
    reportRows(tx).where('r.state', '=', 'new').orderBy('r.id', 'desc').limit(8).compile(),
    newReportCount(tx),
    openTasks(tx),
    awaited(tx),
    clocks(tx, now),
    incidentRows(tx).orderBy('i.changed_at', 'desc').orderBy('i.id', 'desc').limit(20).compile(),
  ]);
  return {
    newReports,
    newReportCount: count?.count ?? 0,
    tasks,
    awaited: promised,
    clocks: ahead,
    incidents,
  };
});

/** Today: what a caseworker sees first. */
export const today: Module = { name: 'today', routes: [get] };
