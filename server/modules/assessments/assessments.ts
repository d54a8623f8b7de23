import { assessmentsGet, zonesSet } from '@safeconduct/contract/assessments.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { found } from '../../platform/http/refusal.ts';
import { placeOf, subject, touchIncident } from '../casefile/casefile.ts';
import { answerRoutes } from './answers.ts';
import { judgementRoutes } from './judgements.ts';
import { inputsOf } from './rows.ts';

const get = route(assessmentsGet, async ({ tx }, { params }) => {
  found(
    await tx.selectFrom('incidents').select('id').where('id', '=', params.id).executeTakeFirst(),
    'This incident',
  );
  return inputsOf(tx, params.id);
});

const setZones = route(zonesSet, async ({ tx, audit }, { params, body: { zones } }) => {
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  if (zones.length === 0) {
    await tx.deleteFrom('incident_zones').where('incident_id', '=', params.id).execute();
  } else {
    await tx
      .insertInto('incident_zones')
      .values({ incident_id: params.id, case_id: place.caseId, team_id: place.teamId, zones })
      .onConflict((same) => same.column('incident_id').doUpdateSet({ zones }))
      .execute();
  }
  await touchIncident(tx, params.id);
  audit('incident.zones-set', subject('incident', params.id, place), { zones: zones.join(', ') });
  return inputsOf(tx, params.id);
});

/** What people add to the law's view of an incident: answers, judgements, time zones. */
export const assessments: Module = {
  name: 'assessments',
  routes: [get, setZones, ...answerRoutes, ...judgementRoutes],
};
