import type { Claim } from '@safeconduct/claims/model/index.ts';
import { sql } from 'kysely';
import type { Visit } from '../../platform/http/visit.ts';
import { insertClaims, type NewClaim, type Place, subject, timeOrderedId } from '../casefile/casefile.ts';
import type { Tally } from './import-reports.ts';
import type { Hashed } from './tables.ts';

type Standing = {
  readonly id: string;
  readonly code: string;
  readonly import_hash: string | null;
  readonly credibility: number;
};

export type ClaimPlan = {
  readonly added: readonly Hashed<Claim>[];
  readonly changed: readonly { readonly sheet: Hashed<Claim>; readonly old: Standing }[];
  readonly tally: Tally;
};

/** Compares the sheet with the standing claims of the case that bear its codes. */
export async function planClaims(
  { tx }: Visit,
  place: Place,
  sheet: readonly Hashed<Claim>[],
): Promise<ClaimPlan> {
  const { rows } = await sql<Standing>`
    select id, code, import_hash, credibility from claims
    where case_id = ${place.caseId} and code is not null and superseded_by is null and withdrawn_at is null`.execute(
    tx,
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  const added: Hashed<Claim>[] = [];
  const changed: { sheet: Hashed<Claim>; old: Standing }[] = [];
  for (const one of sheet) {
    const old = known.get(one.row.id);
    if (old === undefined) added.push(one);
    else if (old.import_hash !== one.hash) changed.push({ sheet: one, old });
  }
  const tally = {
    added: added.length,
    changed: changed.length,
    same: sheet.length - added.length - changed.length,
  };
  return { added, changed, tally };
}

type Context = {
  readonly place: Place;
  readonly importId: string;
  readonly reportOf: ReadonlyMap<string, string>;
  readonly incidentOf: ReadonlyMap<string, string>;
};

/** Records the new claims, and a successor for each that changed; the changed ones stay, superseded. */
export async function writeClaims(visit: Visit, context: Context, plan: ClaimPlan): Promise<void> {
  const { tx, actor, audit } = visit;
  const { place, importId } = context;
  const successors = plan.changed.map(({ sheet, old }) => ({ sheet, old, id: timeOrderedId() }));
  if (successors.length > 0) {
    await sql`
      update claims c set superseded_by = r.by
      from jsonb_to_recordset(${JSON.stringify(successors.map(({ old, id }) => ({ id: old.id, by: id })))}::jsonb) as r (id uuid, by uuid)
      where c.id = r.id`.execute(tx);
  }
  const asNew = ({ row, hash }: Hashed<Claim>): NewClaim => ({
    body: row,
    reportId: context.reportOf.get(row.reportId) ?? '',
    incidentId: row.incidentId === null ? null : (context.incidentOf.get(row.incidentId) ?? null),
    code: row.id,
    learnedOn: row.recordedOn,
    importHash: hash,
  });
  await insertClaims(tx, { ...place, actorId: actor.id, importId }, [
    ...plan.added.map(asNew),
    ...successors.map(({ sheet, old, id }) => ({ ...asNew(sheet), id, credibility: old.credibility })),
  ]);
  for (const { sheet, old, id } of successors) {
    audit('claim.superseded', subject('claim', old.id, place), { by: id, code: sheet.row.id, importId });
  }
}
