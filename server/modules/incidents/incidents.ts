import {
  incidentsCreate,
  incidentsGet,
  incidentsList,
  incidentsSentence,
  incidentsUpdate,
} from '@safeconduct/contract/incidents.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { incidentRows } from '../casefile/casefile.ts';
import { decisionRoutes } from './decisions.ts';
import { incidentPage } from './page.ts';
import { partRoutes } from './part-routes.ts';
import { sentences } from './sentence.ts';
import { createIncident, updateIncident } from './write.ts';

export { incidentPage } from './page.ts';
export { partsOf } from './part-rows.ts';
export { changePart, insertPart } from './part-write.ts';
export { insertIncident } from './write.ts';

const list = route(incidentsList, async ({ tx }, { query }) => {
  let rows = incidentRows(tx).orderBy('i.changed_at', 'desc').orderBy('i.id', 'desc').limit(query.limit);
  if (query.caseId !== undefined) rows = rows.where('i.case_id', '=', query.caseId);
  return { incidents: await rows.execute() };
});

const sentenceFor = sentences();

/** Incidents, with the lots, persons, custody, legs, communications, decisions and tasks that hang on them. */
export const incidents: Module = {
  name: 'incidents',
  routes: [
    list,
    route(incidentsCreate, (visit, { body: { caseId, ...body } }) => createIncident(visit, caseId, body)),
    route(incidentsGet, ({ tx }, { params }) => incidentPage(tx, params.id)),
    route(incidentsSentence, ({ tx }, { params, query }) => sentenceFor(tx, params.id, query.language)),
    route(incidentsUpdate, (visit, { params, body }) => updateIncident(visit, params.id, body)),
    ...partRoutes,
    ...decisionRoutes,
  ],
};
