import {
  communicationsMatch,
  communicationsPromise,
  playbooksList,
  playbooksStart,
} from '@safeconduct/contract/interventions.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { judgePromise, match } from './log.ts';
import { playbooks, startPlaybook } from './playbooks.ts';

/** Interventions: playbooks, and what the log of communications needs beyond adding, changing and removing. */
export const interventions: Module = {
  name: 'interventions',
  routes: [
    route(playbooksList, async () => ({ playbooks: [...(await playbooks())] })),
    route(playbooksStart, (visit, { params, body }) => startPlaybook(visit, params.id, body)),
    route(communicationsMatch, (visit, { params, body }) => match(visit, params.id, body.answersId)),
    route(communicationsPromise, (visit, { params, body }) => judgePromise(visit, params.id, body)),
  ],
};
