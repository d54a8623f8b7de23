import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';

/** The source of that name in the case, made if there is none; a blank name is always a source of its own. */
export async function sourceOf(tx: Tx, place: Place, publisher: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into sources (case_id, team_id, publisher) values (${place.caseId}, ${place.teamId}, ${publisher})
    on conflict (case_id, publisher) where publisher <> '' do update set publisher = excluded.publisher
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('an upsert gives its row');
  return id;
}
