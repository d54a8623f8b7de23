import { sql } from 'kysely';
import { refuseField } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Place } from '../casefile/casefile.ts';

/**
 * Refuses somebody as the owner of what is to be done who could not do it: whose account is closed, or who is not named
 * in a closed case. Whoever is in another team is refused by the tables.
 */
export async function checkOwner(
  tx: Tx,
  { caseId }: Place,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const owner = fields['ownerId'];
  if (typeof owner !== 'string') return;
  const { rows } = await sql<{ disabled: boolean; unnamed: boolean }>`
    select u.disabled_at is not null as disabled,
      exists (select from closed_cases k where k.case_id = ${caseId})
        and not exists (select from case_members n where n.case_id = ${caseId} and n.user_id = u.id) as unnamed
    from users u where u.id = ${owner}`.execute(tx);
  if (rows[0]?.disabled === true)
    throw refuseField('body.ownerId', 'owner_disabled', 'The account of this person is closed.');
  if (rows[0]?.unnamed === true)
    throw refuseField('body.ownerId', 'owner_sees_nothing', 'This person cannot see this case.');
}
