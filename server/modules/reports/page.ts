import type { Proposal, ReportPage } from '@safeconduct/contract/reports.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { claimsOf, reportById, reportRows } from '../casefile/casefile.ts';

/** Proposals as they go over the wire. */
export function proposalRows(tx: Tx) {
  return tx
    .selectFrom('proposals as p')
    .select(['p.id', 'p.position', 'p.proposed', 'p.state', 'p.claim_id as claimId', 'p.reason'])
    .$castTo<Proposal>();
}

/** Reports of the case that this one repeats or that repeat it: declared, and found by their text. */
async function familyOf(tx: Tx, id: string): Promise<ReportPage['family']> {
  const { rows } = await sql<ReportPage['family'][number]>`
    with kin (id, relation, likeness) as (
      select derives_from, 'derives_from', null::real from reports where id = ${id} and derives_from is not null
      union all select id, 'source_of', null from reports where derives_from = ${id}
      union all select b, 'near_copy', likeness from near_copies where a = ${id}
      union all select a, 'near_copy', likeness from near_copies where b = ${id}
    )
    select r.id, s.publisher, r.title, r.published_on as "publishedOn", k.relation, k.likeness
    from kin k join reports r on r.id = k.id join sources s on s.id = r.source_id
    order by k.relation, r.published_earliest nulls last, r.id`.execute(tx);
  return rows;
}

/** A report with its text, sentences, proposals, claims and kin. */
export async function reportPage(tx: Tx, id: string): Promise<ReportPage> {
  const report = found(await reportById(tx, id), 'This report');
  const body = await tx
    .selectFrom('reports as r')
    .leftJoin('report_files as f', 'f.report_id', 'r.id')
    .select([
      sql<string>`coalesce(r.text, '')`.as('text'),
      sql<ReportPage['sentences']>`r.sentences`.as('sentences'),
      'r.warnings',
      'f.name',
      'f.media_type as mediaType',
      'f.bytes',
      'f.sha256',
    ])
    .where('r.id', '=', id)
    .executeTakeFirstOrThrow();
  const { name, mediaType, bytes, sha256 } = body;
  const held = name !== null && mediaType !== null && bytes !== null && sha256 !== null;
  return {
    report,
    text: body.text,
    sentences: body.sentences,
    proposals: await proposalRows(tx)
      .where('p.report_id', '=', id)
      .orderBy('p.position')
      .orderBy('p.id')
      .execute(),
    claims: await claimsOf(tx, { reportId: id }),
    warnings: body.warnings,
    family: await familyOf(tx, id),
    file: held ? { name, mediaType, bytes, sha256 } : null,
  };
}

type Wanted = {
  readonly caseId?: string | undefined;
  readonly incidentId?: string | undefined;
  readonly state?: 'new' | 'read' | 'set_aside' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Reports by what is wanted, newest first, and the cursor of the next page. */
export async function listReports(tx: Tx, wanted: Wanted) {
  let query = reportRows(tx)
    .orderBy('r.id', 'desc')
    .limit(wanted.limit + 1);
  if (wanted.caseId !== undefined) query = query.where('r.case_id', '=', wanted.caseId);
  if (wanted.incidentId !== undefined) query = query.where('r.incident_id', '=', wanted.incidentId);
  if (wanted.state !== undefined) query = query.where('r.state', '=', wanted.state);
  if (wanted.after !== undefined) query = query.where('r.id', '<', wanted.after);
  const reports = await query.execute();
  const more = reports.length > wanted.limit;
  if (more) reports.pop();
  return { reports, next: more ? (reports.at(-1)?.id ?? null) : null };
}
