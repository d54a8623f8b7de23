import { history as historyEndpoint } from '@safeconduct/contract/exchange.ts';
import type { HistoryEntry } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';

/** Tables whose rows may have come in by an import, whose one entry is then part of their history. */
const IMPORTED: Readonly<Record<string, 'claims' | 'reports' | 'incidents'>> = {
  claim: 'claims',
  report: 'reports',
  incident: 'incidents',
};

/** Longest history shown; the audit trail itself keeps everything. */
const MOST = 500;

async function importOf(tx: Tx, kind: string, id: string): Promise<string | null> {
  const table = IMPORTED[kind];
  if (table === undefined) return null;
  const row = await tx.selectFrom(table).select('import_id').where('id', '=', id).executeTakeFirst();
  return row?.import_id ?? null;
}

/** Who did what to an object, newest first, the import it came by included; to an incident, with all that hangs on it. */
export async function historyOf(tx: Tx, kind: string, id: string): Promise<HistoryEntry[]> {
  const importId = await importOf(tx, kind, id);
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
    ])
    .where('a.sighting', '=', false)
    .where((eb) =>
      eb.or([
        eb.and([eb('a.subject_kind', '=', kind), eb('a.subject_id', '=', id)]),
        ...(importId === null
          ? []
          : [eb.and([eb('a.subject_kind', '=', 'import'), eb('a.subject_id', '=', importId)])]),
        ...(kind === 'incident'
          ? [sql<boolean>`a.id in (select t.id from entries_of_incident(${id}, ${MOST}) t)`]
          : []),
      ]),
    )
    .orderBy('a.id', 'desc')
    .limit(MOST)
    .$castTo<HistoryEntry>()
    .execute();
}

const get = route(historyEndpoint, async ({ tx }, { params }) => {
  const entries = await historyOf(tx, params.kind, params.id);
  return { entries: found(entries.length > 0 ? entries : null, `The history of this ${params.kind}`) };
});

/** History: the audit entries of one object. */
export const history: Module = { name: 'history', routes: [get] };
