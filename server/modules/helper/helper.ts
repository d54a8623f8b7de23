import { helperAllow, helperAsk, helperGet, helperRequests } from '@safeconduct/contract/helper.ts';
import { sql } from 'kysely';
import type { HelperSettings } from '../../platform/helper.ts';
import { Refusal, found } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { subject } from '../casefile/casefile.ts';
import { asking } from './asking.ts';
import { allowedFor, helperState, requestsOf } from './rows.ts';

const CLOSED = 'The helper is not allowed to see this report.';

/** The optional helper: further proposals by a language model of the operator's choice, off until it is allowed. */
export const helper = (settings: HelperSettings | undefined): Module => ({
  name: 'helper',
  routes: [
    route(helperGet, ({ tx }) => helperState(tx, settings)),
    route(helperAllow, async ({ tx, actor, audit }, { params, body }) => {
      found(
        await tx.selectFrom('teams').select('id').where('id', '=', params.id).executeTakeFirst(),
        'This team',
      );
      await tx.deleteFrom('helper_teams').where('team_id', '=', params.id).execute();
      const { allows } = body;
      if (allows !== 'none') {
        await tx
          .insertInto('helper_teams')
          .values({ team_id: params.id, allows, allowed_by: actor.id })
          .execute();
      }
      audit('helper.allowed', { kind: 'team', id: params.id, team: params.id, case: null }, { allows });
      return helperState(tx, settings);
    }),
    route(helperAsk, async ({ tx, actor, audit, job }, { params }) => {
      const report = found(
        await tx
          .selectFrom('reports')
          .select(['case_id as caseId', 'team_id as teamId', 'secrecy', 'text'])
          .where('id', '=', params.id)
          .executeTakeFirst(),
        'This report',
      );
      if (settings === undefined || !(await allowedFor(tx, report.teamId, report.secrecy)))
        throw new Refusal('not-permitted', CLOSED);
      if (report.text === null) throw new Refusal('conflict', 'This report has no text to read.');
      const row = await tx
        .insertInto('helper_requests')
        .values({
          case_id: report.caseId,
          team_id: report.teamId,
          report_id: params.id,
          model: settings.model,
          asked_by: actor.id,
        })
        .onConflict((conflict) =>
          // Written out, not bound: a statement that is prepared must still match the index’s condition.
          conflict.column('report_id').where(sql<boolean>`state = 'waiting'`).doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (row === undefined) throw new Refusal('conflict', 'The helper is reading this report already.');
      await job('helper-ask', { id: row.id, team: report.teamId });
      // What left, to where: like every leaving, it stands in the trail.
      audit('helper.asked', subject('report', params.id, report), {
        model: settings.model,
        host: settings.url.host,
        secrecy: report.secrecy,
      });
      return found((await requestsOf(tx, params.id))[0]);
    }),
    route(helperRequests, async ({ tx }, { params }) => {
      const report = found(
        await tx
          .selectFrom('reports')
          .select(['team_id as teamId', 'secrecy'])
          .where('id', '=', params.id)
          .executeTakeFirst(),
        'This report',
      );
      return {
        allowed: settings !== undefined && (await allowedFor(tx, report.teamId, report.secrecy)),
        requests: await requestsOf(tx, params.id),
      };
    }),
  ],
  chores: settings === undefined ? {} : { 'helper-ask': asking(settings) },
});
