import { createHash } from 'node:crypto';
import { exportsMakeCase, outFormats, type OutFormat } from '@safeconduct/contract/exchange.ts';
import type { IncidentPage } from '@safeconduct/contract/incidents.ts';
import { makeFor } from '@safeconduct/documents/elsewhere/make.ts';
import type { Made, OutSource } from '@safeconduct/documents/elsewhere/model.ts';
import type { Locale } from '@safeconduct/dates';
import { found, refuseField } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { subject } from '../casefile/casefile.ts';
import { incidentSourceAndPage } from './source.ts';
import { underWay } from './under-way.ts';

/** Most incidents in one file; a larger case goes out incident by incident. */
const MOST = 500;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

export function isOutFormat(format: string): format is OutFormat {
  return outFormats.some((one) => one === format);
}

/**
 * Codes by which others know claims and reports. A claim confirmed on the desk has none: it is its report's code and
 * its number among the claims of that report, which stays, since claims are kept and their ids are in order of time.
 */
function codesOf({ claims, reports }: IncidentPage): ReadonlyMap<string, string> {
  const codes = new Map(reports.map(({ id, code }) => [id, code]));
  const numbers = new Map<string, number>();
  for (const { id, code, reportId } of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const number = (numbers.get(reportId) ?? 0) + 1;
    numbers.set(reportId, number);
    codes.set(id, code ?? `${codes.get(reportId) ?? 'R'}.${number}`);
  }
  return codes;
}

async function outSource(tx: Tx, id: string, asOf: string | null, now: Date): Promise<OutSource> {
  const { source, page } = await incidentSourceAndPage(tx, id, asOf, now);
  // Codes of incidents are the case's own; the digest tells those of other cases apart without giving an id away.
  return { source, persons: page.persons, codes: codesOf(page), space: sha1(`incident ${id}`).slice(0, 10) };
}

/** An incident in a format of another system. */
export async function incidentElsewhere(
  tx: Tx,
  id: string,
  {
    format,
    locale,
    asOf,
  }: { readonly format: OutFormat; readonly locale: Locale; readonly asOf: string | null },
  now: Date,
) {
  const out = await outSource(tx, id, asOf, now);
  const { generatedOn: day, incident } = out.source;
  const made = makeFor(format, [out], { locale, name: `${incident.id}-${asOf ?? day}`, day, sha1 });
  return { made, ...leftOf([out], made) };
}

/** What the trail says of a file that left. */
function leftOf(outs: readonly OutSource[], { bytes }: Made) {
  const count = (key: 'claimIds' | 'reportIds') =>
    outs.reduce((sum, { source }) => sum + source.findings[key].length, 0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    detail: { sha256, bytes: bytes.byteLength, claims: count('claimIds'), reports: count('reportIds') },
  };
}

/** All incidents of a case in one file, and the record of what left. */
export const makeCase = route(exportsMakeCase, async (visit, { params, body }) => {
  const { tx, audit, now } = visit;
  const { ticket, ...left } = body;
  const { teamId } = found(
    await tx.selectFrom('cases').select('team_id as teamId').where('id', '=', params.id).executeTakeFirst(),
    'This case',
  );
  const incidents = await tx
    .selectFrom('incidents')
    .select('id')
    .where('case_id', '=', params.id)
    .orderBy('id')
    .limit(MOST + 1)
    .execute();
  if (incidents.length > MOST)
    throw refuseField('case', 'too_many_incidents', `A case goes out whole with at most ${MOST} incidents.`);
  const place = { caseId: params.id, teamId };
  const { outs, made } = await underWay(
    visit,
    { ...place, ticket, detail: left },
    async ({ tell, check }) => {
      const outs: OutSource[] = [];
      for (const { id } of incidents) {
        tell(outs.length, incidents.length);
        check();
        outs.push(await outSource(tx, id, left.asOf, now));
      }
      const day = now.toISOString().slice(0, 10);
      const { format, locale, asOf } = left;
      return { outs, made: makeFor(format, outs, { locale, name: `case-${asOf ?? day}`, day, sha1 }) };
    },
  );
  const { detail } = leftOf(outs, made);
  audit('export.made', subject('case', params.id, place), { ...left, ...detail, incidents: outs.length });
  return made;
});
