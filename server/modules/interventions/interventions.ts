import { communicationsMatch, communicationsPromise } from '@safeconduct/contract/interventions.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { judgePromise, match } from './log.ts';

/** Interventions: what the log of communications needs beyond adding, changing and removing. */
export const interventions: Module = {
  name: 'interventions',
  routes: [
    route(communicationsMatch, (visit, { params, body }) => match(visit, params.id, body.answersId)),
    route(communicationsPromise, (visit, { params, body }) => judgePromise(visit, params.id, body.kept)),
  ],
};
