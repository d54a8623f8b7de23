import type { ReportSummary } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** Reports without their texts, to be narrowed and ordered by the caller. */
export function reportRows(tx: Tx) {
  return (
    tx
      .selectFrom('reports as r')
      .innerJoin('sources as s', 's.id', 'r.source_id')
      .select([
        'r.id',
        'r.code',
        'r.case_id as caseId',
        'r.incident_id as incidentId',
        'r.title',
        's.publisher',
        'r.url',
        'r.published_on as publishedOn',
        'r.precision',
        'r.language',
        'r.genre',
        'r.channel',
        'r.derives_from as derivesFrom',
        's.reliability',
        'r.secrecy',
        'r.state',
        'r.note',
        'r.received_at as receivedAt',
        sql<number>`(select count(*) from proposals p where p.report_id = r.id and p.state = 'open')`.as(
          'open',
        ),
        sql<number>`(select count(*) from claims c where c.report_id = r.id and c.withdrawn_at is null
        and c.superseded_by is null)`.as('confirmed'),
        sql<boolean>`r.text is not null`.as('hasText'),
        'r.revision',
      ])
      // The check constraints of the tables hold the closed sets that the wire type names.
      .$castTo<ReportSummary>()
  );
}

/** One report without its text; undefined where there is none to be seen. */
export function reportById(tx: Tx, id: string): Promise<ReportSummary | undefined> {
  return reportRows(tx).where('r.id', '=', id).executeTakeFirst();
}
