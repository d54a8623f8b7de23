import type { claimsLines, ClaimLine } from '@safeconduct/contract/claims.ts';
import type { QueryOf } from '@safeconduct/contract/endpoint.ts';
import { sql } from 'kysely';
import { together } from '../../platform/database/together.ts';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';

type Wanted = QueryOf<typeof claimsLines>;
type Row = Omit<ClaimLine, 'bounds'> & { readonly lower: number | null; readonly upper: number | null };

/** A window of the claims of a case, and with the first how many there are. Its rows alone are joined to what they name. */
export async function claimLines(tx: Tx, caseId: string, wanted: Wanted) {
  found(await tx.selectFrom('cases').select('id').where('id', '=', caseId).executeTakeFirst(), 'This case');
  const narrowed = sql`c.case_id = ${caseId} and c.withdrawn_at is null
    ${wanted.standing === 'only' ? sql`and c.superseded_by is null` : sql``}
    ${wanted.property === undefined ? sql`` : sql`and c.property = ${wanted.property}`}
    ${wanted.incidentId === undefined ? sql`` : sql`and c.incident_id = ${wanted.incidentId}`}`;
  const counted = sql<{ total: number }>`select count(*)::int as total from claims c where ${narrowed}`;
  const window = sql<Row>`
    with shown as materialized (
      select c.id from claims c where ${narrowed} order by c.id desc offset ${wanted.from} limit ${wanted.limit})
    select c.id, c.property, c.value_stated as "valueStated", c.value_normalised as "valueNormalised",
      c.lower::float8 as lower, c.upper::float8 as upper, c.earliest, c.latest, c.speaker, c.hedge, r.language,
      s.publisher, r.published_on as "publishedOn", i.code as incident, c.superseded_by is not null as superseded
    from shown join claims c on c.id = shown.id join reports r on r.id = c.report_id
      join sources s on s.id = r.source_id left join incidents i on i.id = c.incident_id
    order by c.id desc`;
  const [rows, count] =
    wanted.from === 0
      ? await together(tx, [window.compile(tx), counted.compile(tx)])
      : await together(tx, [window.compile(tx)]);
  const lines = rows.map(({ lower, upper, ...line }) => ({ ...line, bounds: { lower, upper } }));
  return { total: count?.[0]?.total ?? null, lines };
}
