import {
  communicationsEndpoints,
  custodyEndpoints,
  groupsEndpoints,
  interventionsEndpoints,
  legsEndpoints,
  outcomesEndpoints,
  type PartKind,
  personsEndpoints,
  tasksEndpoints,
} from '@safeconduct/contract/incidents.ts';
import { type Handler, type Route, route } from '../../platform/http/route.ts';
import { restorePart } from './part-restore.ts';
import { addPart, changePart, removePart, type PartBody } from './part-write.ts';

type Endpoints =
  | typeof groupsEndpoints
  | typeof personsEndpoints
  | typeof custodyEndpoints
  | typeof legsEndpoints
  | typeof communicationsEndpoints
  | typeof tasksEndpoints
  | typeof interventionsEndpoints
  | typeof outcomesEndpoints;

/** The kinds behave alike; that a row has the wire's shape is held by encoding with the endpoint's `ok`. */
function routesOf<K extends PartKind>(kind: K, endpoints: Endpoints): Route[] {
  type Add = Handler<Endpoints['add']>;
  type Change = Handler<Endpoints['change']>;
  type Restore = Handler<Endpoints['restore']>;
  const add = (async (visit, { params, body }) =>
    addPart(visit, params.id, kind, body as PartBody<K>)) as Add;
  const change = (async (visit, { params, body: { revision, ...fields } }) =>
    changePart(visit, kind, params.id, fields, revision)) as Change;
  const restore = (async (visit, { params, body }) =>
    restorePart(visit, kind, params.id, body?.revision)) as Restore;
  return [
    route(endpoints.add, add),
    route(endpoints.change, change),
    route(endpoints.remove, (visit, { params, query }) =>
      removePart(visit, kind, params.id, query?.revision),
    ),
    route(endpoints.restore, restore),
  ];
}

export const partRoutes: readonly Route[] = [
  ...routesOf('groups', groupsEndpoints),
  ...routesOf('persons', personsEndpoints),
  ...routesOf('custody', custodyEndpoints),
  ...routesOf('legs', legsEndpoints),
  ...routesOf('communications', communicationsEndpoints),
  ...routesOf('tasks', tasksEndpoints),
  ...routesOf('interventions', interventionsEndpoints),
  ...routesOf('outcomes', outcomesEndpoints),
];
