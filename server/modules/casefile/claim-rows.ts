import type { ClaimWire } from '@safeconduct/contract/shared.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

const columns = [
  'c.id',
  'c.code',
  'c.report_id',
  'c.incident_id',
  'c.group_id',
  'c.property',
  'c.value_stated',
  'c.value_normalised',
  'c.earliest',
  'c.latest',
  'c.speaker',
  'c.speaker_kind',
  'c.chain',
  'c.verb',
  'c.addressee',
  'c.medium',
  'c.hedge',
  'c.first_hand',
  'c.locator',
  'c.as_of',
  'c.scope_lot',
  'c.scope_unit',
  'c.scope_other',
  'c.note',
  'c.credibility',
  'c.superseded_by',
  'c.learned_on',
] as const;

/** Claims as rows, to be narrowed by the caller; withdrawn ones included unless the caller says otherwise. */
export function claimRows(tx: Tx) {
  return tx
    .selectFrom('claims as c')
    .leftJoin('users as u', 'u.id', 'c.recorded_by')
    .select([
      ...columns,
      sql<number | null>`c.lower::float8`.as('lower'),
      sql<number | null>`c.upper::float8`.as('upper'),
      sql<string>`coalesce(u.name, '')`.as('recorded_by_name'),
    ]);
}

type ClaimRow = Awaited<ReturnType<ReturnType<typeof claimRows>['executeTakeFirstOrThrow']>>;

/** A claim as it goes over the wire. Check constraints of the table hold what the casts say. */
export function claimWire(row: ClaimRow): ClaimWire {
  return {
    id: row.id,
    code: row.code,
    reportId: row.report_id,
    incidentId: row.incident_id,
    groupId: row.group_id,
    property: row.property as ClaimWire['property'],
    valueStated: row.value_stated,
    valueNormalised: row.value_normalised,
    bounds: { lower: row.lower, upper: row.upper },
    earliest: row.earliest,
    latest: row.latest,
    speaker: row.speaker,
    speakerKind: row.speaker_kind as ClaimWire['speakerKind'],
    chain: row.chain,
    verb: row.verb,
    addressee: row.addressee,
    medium: row.medium,
    hedge: row.hedge,
    firstHand: row.first_hand,
    locator: row.locator as ClaimWire['locator'],
    asOf: row.as_of,
    scope: { lot: row.scope_lot, unit: row.scope_unit, other: row.scope_other },
    note: row.note,
    credibility: row.credibility as ClaimWire['credibility'],
    supersededBy: row.superseded_by,
    recordedOn: row.learned_on,
    recordedBy: row.recorded_by_name,
  };
}

/** One claim, withdrawn or not; undefined where there is none to be seen. */
export async function claimById(tx: Tx, id: string): Promise<ClaimWire | undefined> {
  const row = await claimRows(tx).where('c.id', '=', id).executeTakeFirst();
  return row && claimWire(row);
}

/** Rows of the claims of an incident or a report that stand or were superseded, in the order they were recorded. */
export function claimRowsOf(tx: Tx, of: { readonly incidentId: string } | { readonly reportId: string }) {
  const query = claimRows(tx).where('c.withdrawn_at', 'is', null).orderBy('c.id');
  return 'incidentId' in of
    ? query.where('c.incident_id', '=', of.incidentId)
    : query.where('c.report_id', '=', of.reportId);
}

/** The claims of an incident or a report that stand or were superseded, in the order they were recorded. */
export async function claimsOf(tx: Tx, of: Parameters<typeof claimRowsOf>[1]): Promise<ClaimWire[]> {
  const rows = await claimRowsOf(tx, of).execute();
  return rows.map(claimWire);
}
