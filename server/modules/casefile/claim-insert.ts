import { searchTokens } from '@safeconduct/claims/search/index.ts';
import type { ClaimBody } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';
import { dateColumns } from './dates.ts';
import { timeOrderedId } from './ids.ts';

/** A claim about to be recorded. Where its lot is one of the incident's, it is assigned to that lot. */
export type NewClaim = {
  readonly id?: string;
  readonly body: Omit<ClaimBody, 'chain'> & { readonly chain: readonly string[] };
  readonly reportId: string;
  readonly incidentId: string | null;
  readonly code?: string | null;
  readonly credibility?: number;
  /** Day on which the file learned it; today where absent. */
  readonly learnedOn?: string | null;
  /** Hash of the sheet's row it was imported from; a successor keeps it. */
  readonly importHash?: string | null;
};

export type Into = {
  readonly caseId: string;
  readonly teamId: string;
  readonly actorId: string;
  readonly importId?: string;
};

/** Rows a statement: keeps one parameter well below PostgreSQL's limit, and memory flat. */
const BATCH = 5000;

/** Records claims, many to a statement, and the words to find them by. Gives their ids, in order. */
export async function insertClaims(tx: Tx, into: Into, claims: readonly NewClaim[]): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < claims.length; start += BATCH) {
    const batch = claims
      .slice(start, start + BATCH)
      .map((claim) => ({ id: claim.id ?? timeOrderedId(), ...row(claim) }));
    ids.push(...batch.map(({ id }) => id));
    await insertBatch(tx, into, JSON.stringify(batch));
  }
  return ids;
}

function row({ body, reportId, incidentId, code, credibility, learnedOn, importHash }: NewClaim) {
  const asOf = dateColumns(body.asOf, 'body.claim.asOf');
  return {
    report_id: reportId,
    incident_id: incidentId,
    code: code ?? null,
    property: body.property,
    value_stated: body.valueStated,
    value_normalised: body.valueNormalised,
    lower: body.bounds.lower,
    upper: body.bounds.upper,
    earliest: body.earliest,
    latest: body.latest,
    speaker: body.speaker,
    speaker_kind: body.speakerKind,
    chain: body.chain,
    verb: body.verb,
    addressee: body.addressee,
    medium: body.medium,
    hedge: body.hedge,
    first_hand: body.firstHand,
    locator: body.locator,
    as_of: asOf.text,
    as_of_earliest: asOf.earliest,
    as_of_latest: asOf.latest,
    scope_lot: body.scope.lot,
    scope_unit: body.scope.unit,
    scope_other: body.scope.other,
    note: body.note,
    credibility: credibility ?? 6,
    learned_on: learnedOn ?? null,
    import_hash: importHash ?? null,
    words: searchTokens(
      body.valueStated,
      body.valueNormalised,
      body.speaker,
      body.note,
      body.property.replaceAll('_', ' '),
    ),
  };
}

async function insertBatch(tx: Tx, into: Into, rows: string): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as r (
        id uuid, report_id uuid, incident_id uuid, code text, property text, value_stated text,
        value_normalised text, lower numeric, upper numeric, earliest date, latest date, speaker text,
        speaker_kind text, chain text[], verb text, addressee text, medium text, hedge text,
        first_hand boolean, locator jsonb, as_of text, as_of_earliest date, as_of_latest date,
        scope_lot text, scope_unit text, scope_other boolean, note text, credibility smallint,
        learned_on date, import_hash text, words text[])
    ), recorded as (
      insert into claims (id, case_id, team_id, report_id, incident_id, group_id, code, property, value_stated,
        value_normalised, lower, upper, earliest, latest, speaker, speaker_kind, chain, verb, addressee, medium,
        hedge, first_hand, locator, as_of, as_of_earliest, as_of_latest, scope_lot, scope_unit, scope_other,
        note, credibility, learned_on, import_hash, recorded_by, import_id)
      select r.id, ${into.caseId}, ${into.teamId}, r.report_id, r.incident_id, g.id, r.code, r.property,
        r.value_stated, r.value_normalised, r.lower, r.upper, r.earliest, r.latest, r.speaker, r.speaker_kind,
        r.chain, r.verb, r.addressee, r.medium, r.hedge, r.first_hand, r.locator, r.as_of, r.as_of_earliest,
        r.as_of_latest, r.scope_lot, r.scope_unit, r.scope_other, r.note, r.credibility,
        coalesce(r.learned_on, (now() at time zone 'utc')::date), r.import_hash, ${into.actorId}, ${into.importId ?? null}
      from given r left join groups g on g.incident_id = r.incident_id and g.label = r.scope_lot
    )
    insert into search_entries (case_id, team_id, kind, subject_id, words)
    select ${into.caseId}, ${into.teamId}, 'claim', r.id, array_to_tsvector(r.words) from given r`.execute(
    tx,
  );
}
