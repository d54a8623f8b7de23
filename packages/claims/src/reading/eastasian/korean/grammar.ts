import type { Grammar } from '../types.ts';
import { koreanAttributions, koreanSubject } from './attribution.ts';
import { koreanEvents } from './events.ts';
import { koreanClauses, koreanHedges } from './hedges.ts';
import { koreanKindOf } from './kinds.ts';
import { koreanSites } from './sites.ts';
import * as words from './words.ts';

/** All that the reading of Korean rests on. */
export const korean: Grammar = {
  ...words,
  code: 'ko',
  clauses: koreanClauses,
  events: koreanEvents,
  sites: koreanSites,
  hedges: koreanHedges,
  attributions: koreanAttributions,
  subject: koreanSubject,
  kindOf: koreanKindOf,
};
