import {
  auditExport,
  auditList,
  sightings,
  type Sighting,
  type TrailEntry,
} from '@safeconduct/contract/audit.ts';
import { sql } from 'kysely';
import type { Store } from '../../platform/files/store.ts';
import { found } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { closed } from './closed.ts';
import { trailLines } from './lines.ts';

export { closed } from './closed.ts';
export { type Link, trailLast, trailLines } from './lines.ts';

/** What an entry is about, in the file's own words. Row-level security leaves out what is not to be seen. */
const label = sql<string | null>`case a.subject_kind
  when 'case' then (select k.title from cases k where k.id = a.subject_id::uuid)
  when 'incident' then (select i.code || ' ' || i.title from incidents i where i.id = a.subject_id::uuid)
  when 'report' then (select r.code || coalesce(' ' || nullif(r.title, ''), '') from reports r
    where r.id = a.subject_id::uuid)
  when 'claim' then (select coalesce(c.code || ' ', '') || c.value_stated from claims c where c.id = a.subject_id::uuid)
  when 'person' then (select p.code from persons p where p.id = a.subject_id::uuid)
  when 'group' then (select g.label from groups g where g.id = a.subject_id::uuid)
  when 'task' then (select t.title from tasks t where t.id = a.subject_id::uuid)
  when 'document' then (select d.addressee from documents d where d.id = a.subject_id::uuid)
  when 'user' then (select u.name from users u where u.id = a.subject_id::uuid)
  when 'team' then (select t.name from teams t where t.id = a.subject_id::uuid)
  end`;

function entryRows(tx: Tx) {
  return tx
    .selectFrom('audit as a')
    .leftJoin('users as u', 'u.id', 'a.actor_id')
    .select([
      sql<string>`a.id::text`.as('id'),
      'a.at',
      sql<string>`coalesce(u.name, '')`.as('actor'),
      'a.act',
      'a.subject_kind as subjectKind',
      'a.subject_id as subjectId',
      'a.detail',
      label.as('subject'),
    ])
    .$castTo<TrailEntry>();
}

const list = route(auditList, async ({ tx }, { query }) => {
  const { who, act, kind, subject, from, to, show, before, limit } = query;
  const rows = await entryRows(tx)
    .$if(who !== undefined, (all) => all.where('a.actor_id', '=', who ?? null))
    .$if(act !== undefined, (all) => all.where('a.act', '=', act ?? ''))
    .$if(kind !== undefined, (all) => all.where('a.subject_kind', '=', kind ?? ''))
    .$if(subject !== undefined, (all) => all.where('a.subject_id', '=', subject ?? ''))
    .$if(from !== undefined, (all) => all.where('a.at', '>=', from ?? ''))
    .$if(to !== undefined, (all) => all.where('a.at', '<', to ?? ''))
    .$if(show !== 'all', (all) => all.where('a.sighting', '=', show === 'seen'))
    .$if(before !== undefined, (all) => all.where('a.id', '<', before ?? 0))
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .execute();
  const entries = rows.slice(0, limit);
  const next = rows.length > limit ? Number(entries.at(-1)?.id) : null;
  return { entries, next };
});

const exported = (store: Store) =>
  route(auditExport, async ({ tx, now }, { query }) => {
    const file = await store.spool(closed(trailLines(tx, { after: query.after }, now)));
    const name = `safeconduct-audit-${now.toISOString().slice(0, 10)}.jsonl`;
    return { type: 'application/jsonl', name, bytes: file.stream() };
  });

const seenBy = route(sightings, async ({ tx }, { params }) => {
  const { rows: places } = await sql`select from place_of(${params.kind}, ${params.id}::uuid)`.execute(tx);
  found(places[0], `This ${params.kind}`);
  const { rows } = await sql<Sighting>`
    select coalesce(u.name, '') as actor, min(a.at) as first, max(a.at) as last, count(*) as times
    from audit a left join users u on u.id = a.actor_id
    where a.sighting and a.subject_kind = ${params.kind} and a.subject_id = ${params.id}
      and a.act like ${`${params.kind}.%`}
    group by a.actor_id, u.name order by max(a.id) desc`.execute(tx);
  return { people: rows };
});

/** The trail itself: read with filters, taken out whole, and who has seen what. */
export const audit = (store: Store): Module => ({
  name: 'audit',
  routes: [list, exported(store), seenBy],
});
