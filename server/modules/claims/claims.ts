import {
  claimsCreate,
  claimsGet,
  claimsGrade,
  claimsLines,
  claimsList,
  claimsSupersede,
} from '@safeconduct/contract/claims.ts';
import { route } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { claimLines } from './lines.ts';
import { claimPage, listClaims } from './read.ts';
import { grade, recordClaim, supersede } from './write.ts';

export { gist } from './write.ts';

/** Claims: the atoms of the file. Never changed, only superseded, graded, assigned or withdrawn. */
export const claims: Module = {
  name: 'claims',
  routes: [
    route(claimsList, ({ tx }, { query }) => listClaims(tx, query)),
    route(claimsLines, ({ tx }, { params, query }) => claimLines(tx, params.id, query)),
    route(claimsGet, ({ tx }, { params }) => claimPage(tx, params.id)),
    route(claimsCreate, (visit, { body }) => recordClaim(visit, body)),
    route(claimsSupersede, (visit, { params, body }) => supersede(visit, params.id, body.claim, body.reason)),
    route(claimsGrade, (visit, { params, body }) => grade(visit, params.id, body)),
  ],
};
