import type { HelperRequest, HelperWire } from '@safeconduct/contract/helper.ts';
import { sql } from 'kysely';
import type { HelperSettings } from '../../platform/helper.ts';
import type { Tx } from '../../platform/http/visit.ts';

/** Whether the team lets the helper see a report of this level. */
export async function allowedFor(tx: Tx, teamId: string, secrecy: string): Promise<boolean> {
  const row = await tx
    .selectFrom('helper_teams')
    .select('allows')
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row?.allows === 'internal' || (row?.allows === 'public' && secrecy === 'public');
}

export async function helperState(tx: Tx, settings: HelperSettings | undefined): Promise<HelperWire> {
  const { rows } = await sql<HelperWire['teams'][number]>`
    select t.id as "teamId", coalesce(h.allows, 'none') as allows
    from teams t left join helper_teams h on h.team_id = t.id order by t.name, t.id`.execute(tx);
  return {
    helper: settings === undefined ? null : { host: settings.url.host, model: settings.model },
    teams: rows,
  };
}

/** The last times that the helper was asked about a report. */
export async function requestsOf(tx: Tx, reportId: string): Promise<HelperRequest[]> {
  return tx
    .selectFrom('helper_requests as h')
    .leftJoin('users as u', 'u.id', 'h.asked_by')
    .select([
      'h.id',
      'h.state',
      sql<string>`coalesce(u.name, '')`.as('by'),
      'h.asked_at as askedAt',
      'h.model',
      'h.added',
      'h.dropped',
      'h.trouble',
    ])
    .where('h.report_id', '=', reportId)
    .orderBy('h.id', 'desc')
    .limit(20)
    .$castTo<HelperRequest>()
    .execute();
}
